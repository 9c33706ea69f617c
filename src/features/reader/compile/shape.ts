import type { ConnectionMember, OutputField, PageFact, Shape } from '../request/node';
import { constantSql, keySql } from './constant';
import type { CompileScope } from './scope';

/** The rows of a list with some fields, as the parts of a SELECT. */
export interface RowSelect {
  /** The output columns. */
  readonly columns: string;
  readonly from: string;
  /** Null where nothing is restricted. */
  readonly where: string | null;
  /** Null where `from` has the rows in their order. */
  readonly order: string | null;
}

/** A list of rows of which JSON is to be made, however it is selected. All members are SQL. */
export interface RowList {
  rows(fields: readonly OutputField[]): RowSelect;
  /** The number of rows without the page: an expression. */
  total(): string;
  readonly fields: readonly OutputField[];
  readonly start: string;
  readonly limit: number | null;
}

/** The JSON of a list, as an expression. */
export const compileShape = (scope: CompileScope, list: RowList, shape: Shape): string => {
  switch (shape.kind) {
    case 'list':
      return rowsJson(scope, list, list.fields);
    case 'one': {
      const alias = scope.nextAlias();
      return `(select row_to_json(${alias}) from (${selectSql(list.rows(list.fields))}) ${alias})`;
    }
    case 'connection': {
      const alias = scope.nextAlias();
      const members = shape.members.map((member) => compileMember(scope, list, member)).join(', ');
      const total = `(select ${list.total()} n) k`;
      return `(select row_to_json(${alias}) from (select ${members} from ${total}) ${alias})`;
    }
  }
};

/** The aggregate itself puts rows in order: PostgreSQL has a step less to prepare than for a sorted subquery. */
const rowsJson = (scope: CompileScope, list: RowList, fields: readonly OutputField[]): string => {
  const alias = scope.nextAlias();
  const rows = list.rows(fields);
  if (rows.order === null) {
    return `(select coalesce(json_agg(${alias}), '[]') from (${selectSql(rows)}) ${alias})`;
  }
  const { columns, from, order } = rows;
  return `(select coalesce(json_agg(${alias} order by ${order}), '[]') from ${from} cross join lateral (select ${columns}) ${alias}${whereSql(rows)})`;
};

const selectSql = (rows: RowSelect): string => {
  const order = rows.order === null ? '' : ` order by ${rows.order}`;
  return `select ${rows.columns} from ${rows.from}${whereSql(rows)}${order}`;
};

const whereSql = ({ where }: Pick<RowSelect, 'where'>): string =>
  where === null ? '' : ` where ${where}`;

const compileMember = (scope: CompileScope, list: RowList, member: ConnectionMember): string => {
  const key = keySql(member.key);
  switch (member.kind) {
    case 'constant':
      return `${constantSql(member.value)} ${key}`;
    case 'total':
      return `k.n ${key}`;
    case 'rows':
      return `${rowsJson(scope, list, member.fields)} ${key}`;
    case 'page': {
      const alias = scope.nextAlias();
      const facts = member.facts.map((field) => {
        const sql =
          field.kind === 'constant' ? constantSql(field.value) : factSql(list, field.fact);
        return `${sql} ${keySql(field.key)}`;
      });
      return `(select row_to_json(${alias}) from (select ${facts.join(', ')}) ${alias}) ${key}`;
    }
  }
};

/** As Strapi counts pages: the first is 1, also of an empty list, which has none; a page of nothing counts as one of 1. */
const factSql = ({ start, limit }: RowList, fact: PageFact): string => {
  const size = limit === null ? 'k.n' : String(Math.max(limit, 1));
  switch (fact) {
    case 'total':
      return 'k.n';
    case 'start':
      return start;
    case 'limit':
    case 'pageSize':
      return size;
    case 'page':
      return `coalesce(${start} / nullif(${size}, 0), 0) + 1`;
    case 'pageCount':
      return `coalesce((k.n + ${size} - 1) / nullif(${size}, 0), 0)`;
  }
};
