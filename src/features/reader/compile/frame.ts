import { literal } from '../../../lib/sql-text';
import type { RestFrame } from '../request/node';
import type { RowList } from './shape';

/**
 * The whole body of a REST answer, as an expression. PostgreSQL puts it together, so that Node has nothing to
 * copy. Null where `json` is.
 */
export const compileFrame = (
  json: string,
  list: Pick<RowList, 'total' | 'start' | 'limit'>,
  { pagination, isCounted }: RestFrame,
): string => {
  if (pagination === null) return `'{"data":' || ${json}::text || ',"meta":{}}'`;
  const facts = pagination === 'numbered' ? numbered(list, isCounted) : offset(list, isCounted);
  const members = facts.flatMap(([key, sql], place) => [
    literal(`${place === 0 ? '' : ','}"${key}":`),
    sql,
  ]);
  return `concat('{"data":', ${json}, ',"meta":{"pagination":{', ${members.join(', ')}, '}}}')`;
};

type Fact = readonly [key: string, sql: string];
type Page = Pick<RowList, 'total' | 'start' | 'limit'>;

const numbered = ({ total, start, limit }: Page, isCounted: boolean): readonly Fact[] => {
  const pageCount = `(${total()}::bigint + ${Number(limit) - 1}) / ${limit}`;
  return [
    ['page', `${start} / ${limit} + 1`],
    ['pageSize', String(limit)],
    ...(isCounted
      ? ([
          ['pageCount', pageCount],
          ['total', total()],
        ] as const)
      : []),
  ];
};

const offset = ({ total, start, limit }: Page, isCounted: boolean): readonly Fact[] => [
  ['start', start],
  ['limit', String(limit)],
  ...(isCounted ? ([['total', total()]] as const) : []),
];
