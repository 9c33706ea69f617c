import { oneLine } from '../../lib/one-line';
import { keywordsOf, type CslItem, type CslName, type CslType } from './csl-item';

/** Reference types of RIS (RefMan specification), which has none for an interview of its own. */
const TYPES: Readonly<Record<CslType, string>> = {
  interview: 'PCOMM',
  broadcast: 'SOUND',
  report: 'RPRT',
  article: 'UNPB',
  webpage: 'ELEC',
  speech: 'HEAR',
  book: 'BOOK',
};

/**
 * Items as RIS: `TY` first, `ER` last, CRLF between lines. A value stays on its line whatever is in it, or
 * it could end its record and begin another.
 */
export const renderRis = (items: readonly CslItem[]): string =>
  items
    .map((item) =>
      risLines(item)
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join(''),
    )
    .join('\r\n');

type RisLine = readonly [tag: string, value: string];

const risLines = (item: CslItem): readonly RisLine[] => [
  ['TY', TYPES[item.type]],
  ...lines('ID', item['citation-key']),
  ...(item.author ?? []).flatMap((name) => lines('AU', risName(name))),
  ...(item.interviewer ?? []).flatMap((name) => lines('A2', risName(name))),
  ...lines('TI', item.title),
  ...lines('T2', item['container-title']),
  ...lines('PB', item.publisher),
  ...dateLines(item),
  ...lines('M3', item.genre),
  ...lines('DO', item.DOI),
  ...lines('UR', item.URL),
  ...lines('AB', item.abstract),
  ...keywordsOf(item).flatMap((keyword) => lines('KW', keyword)),
  ...lines('LA', item.language),
  ['ER', ''],
];

const lines = (tag: string, value: string | undefined): readonly RisLine[] => {
  const line = oneLine(value ?? '', Infinity);
  return line === '' ? [] : [[tag, line]];
};

/** `YYYY/MM/DD/`, with both zeros: the specification counts digits. */
const dateLines = ({ issued }: CslItem): readonly RisLine[] => {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return [];
  const digits = [month, day].map((part) => String(part ?? '').padStart(2, '0')).join('/');
  return [
    ['PY', String(year)],
    ['DA', `${year}/${digits}/`],
  ];
};

/** Family, given, suffix, in which an asterisk is not allowed. */
const risName = (name: CslName): string => {
  if ('literal' in name) return name.literal.replaceAll('*', '');
  return [name.family, name.given, name.suffix]
    .flatMap((part) => part ?? [])
    .join(', ')
    .replaceAll('*', '');
};
