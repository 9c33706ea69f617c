import { oneLine } from '../../lib/one-line';
import type { CslItem, CslName, CslType } from './csl-item';

/** Entry types of BibTeX, which has none for what is said or broadcast. */
const TYPES: Readonly<Record<CslType, string>> = {
  interview: 'misc',
  broadcast: 'misc',
  report: 'techreport',
  article: 'article',
  webpage: 'misc',
  speech: 'misc',
  book: 'book',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Items as BibTeX, in UTF-8: every letter of every script stays what it is, and only signs that mean something in TeX are
 * written otherwise.
 */
export const renderBibtex = (items: readonly CslItem[]): string =>
  items.map((item) => `${entry(item)}\n\n`).join('');

const entry = (item: CslItem): string => {
  const fields = fieldsOf(item).map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@${TYPES[item.type]}{${item['citation-key']},\n${fields.join('')}}\n`;
};

type Field = readonly [name: string, value: string];

const fieldsOf = (item: CslItem): readonly Field[] => [
  ...field('author', namesIn(item.author ?? [])),
  ...(item.type === 'article' ? field('journal', escaped(item['container-title'])) : []),
  ...field('doi', verbatim(item.DOI)),
  ...dateFields(item),
  ...field(item.type === 'report' ? 'institution' : 'publisher', escaped(item.publisher)),
  ...field('title', titleIn(inLine(item.title))),
  ...field('type', escaped(item.genre)),
  ...field('url', verbatim(item.URL)),
];

const field = (name: string, value: string): readonly Field[] =>
  value === '' ? [] : [[name, value]];

const dateFields = ({ issued }: CslItem): readonly Field[] => {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return [];
  const name = MONTHS[(month ?? 0) - 1];
  return [
    ['year', String(year)],
    ...(name === undefined ? [] : [['month', [name, day].join(' ').trim()] as const]),
  ];
};

/** Braces inside a value have to be in pairs, whatever stands before them. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries('& % $ # _'.split(' ').map((sign) => [sign, `\\${sign}`])),
};

const escaped = (text: string | undefined): string => withSigns(inLine(text));

/** Addresses are read as they stand; only what would end the field is encoded (RFC 3986). */
const verbatim = (address: string | undefined): string =>
  inLine(address).replace(/[{}\\]/g, encodeURIComponent);

const withSigns = (text: string): string =>
  text
    .replace(/[\\{}~^&%$#_]/g, (sign) => SIGNS[sign] ?? sign)
    // Twice, TeX takes them for a dash or a quotation mark.
    .replace(/([-'`,])(?=\1)/g, '$1{}');

const inLine = (text = ''): string => oneLine(text, Infinity);

/** Words with what may stand inside of them: NATO, U.S, COVID-19, d’Or. */
const WORD = /([\p{L}\p{M}\p{N}]+(?:[.'’‘&-][\p{L}\p{M}\p{N}]+)*)/u;

/**
 * A title whose capitals stay: styles write all letters small but the first of the title and of what follows a colon. There
 * only a word with a capital further on, such as NATO, needs braces.
 */
const titleIn = (title: string): string => {
  let isFirst = true;
  return title
    .split(WORD)
    .map((part, place) => {
      if (place % 2 === 0) {
        isFirst ||= part.includes(':');
        return withSigns(part);
      }
      const isKept = isFirst ? /^.+\p{Lu}/u.test(part) : /\p{Lu}/u.test(part);
      isFirst = false;
      return isKept ? `{${withSigns(part)}}` : withSigns(part);
    })
    .join('');
};

const namesIn = (names: readonly CslName[]): string =>
  names
    .map(nameIn)
    .filter((name) => name !== '')
    .join(' and ');

/** `Family, Suffix, Given`; a whole name is in braces, and so is what a reader would take for several names. */
const nameIn = (name: CslName): string => {
  if ('literal' in name) return inBraces(escaped(name.literal));
  return [name.family, name.suffix, name.given]
    .map(escaped)
    .filter((part) => part !== '')
    .map((part) => (/\band\b|,/i.test(part) ? inBraces(part) : part))
    .join(', ');
};

const inBraces = (text: string): string => (text === '' ? '' : `{${text}}`);
