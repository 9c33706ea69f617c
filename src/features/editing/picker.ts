import { EXPERT, INTERVIEW, PUBLICATION, SHOW, TOPIC } from '../content/registry';
import { foldedWords } from '../../lib/folded-text';
import { textAt, valueAt, type UnknownRecord } from '../../lib/record';

/** How documents of one type are told apart where they are picked to be linked. */
export interface Picked {
  readonly uid: string;
  readonly nameField: 'name' | 'title';
  /** Attributes that are read for it. */
  readonly fields: readonly string[];
  /** A relation whose name is told, and the attribute that holds the name. */
  readonly link: readonly [relation: string, nameField: string] | null;
  /** The attribute by which the newest come first; null where names are in order. */
  readonly newestBy: string | null;
  /** What is told of one, the most telling first. */
  readonly tell: (row: unknown) => readonly (string | null)[];
}

const PICKED: readonly Picked[] = [
  {
    uid: PUBLICATION.uid,
    nameField: 'title',
    fields: ['publicationType', 'releaseDate'],
    link: null,
    newestBy: 'releaseDate',
    tell: (row) => [asWords(textAt(row, 'publicationType')), yearOf(textAt(row, 'releaseDate'))],
  },
  {
    uid: EXPERT.uid,
    nameField: 'name',
    fields: ['jobTitle', 'organization'],
    link: null,
    newestBy: null,
    tell: (row) => [textAt(row, 'jobTitle'), textAt(row, 'organization')],
  },
  {
    uid: INTERVIEW.uid,
    nameField: 'title',
    fields: ['airDate'],
    link: ['show', 'title'],
    newestBy: 'airDate',
    tell: (row) => [textAt(valueAt(row, 'show'), 'title'), textAt(row, 'airDate')],
  },
  {
    uid: SHOW.uid,
    nameField: 'title',
    fields: ['broadcaster', 'channel'],
    link: null,
    newestBy: null,
    tell: (row) => [textAt(row, 'broadcaster'), textAt(row, 'channel')],
  },
  {
    uid: TOPIC.uid,
    nameField: 'name',
    fields: ['kind'],
    link: ['parent', 'name'],
    newestBy: null,
    tell: (row) => [asWords(textAt(row, 'kind')), textAt(valueAt(row, 'parent'), 'name')],
  },
];

/** Null for what is no content: an account, a role. */
export const pickedType = (uid: string): Picked | null =>
  PICKED.find((picked) => picked.uid === uid) ?? null;

/** What tells a document from others of its name: “Special report”, “2024”; a whole day as `2024-03-05`. */
export const detailsOf = ({ tell }: Picked, row: unknown): readonly string[] =>
  tell(row).flatMap((detail) => (detail?.trim() ? [detail.trim()] : []));

/** The order of a picker, for Strapi's `sort`: what has no date yet is newest. */
export const pickerOrder = ({ nameField, newestBy }: Picked): readonly string[] => [
  ...(newestBy === null ? [] : [`${newestBy}:desc`]),
  `${nameField}:asc`,
  'documentId:asc',
];

/** The rows in whose name every word of the search stands, at any place, without regard to case and accents. */
export const rowsNamed = <Row extends UnknownRecord>(
  rows: readonly Row[],
  nameField: string,
  search: string,
): readonly Row[] => {
  const wanted = foldedWords(search);
  const isFound = wanted.length === 0 ? holdsSigns(search) : holdsWords(wanted);
  return rows.filter((row) => isFound(textAt(row, nameField) ?? ''));
};

const holdsWords =
  (wanted: readonly string[]) =>
  (name: string): boolean => {
    const words = foldedWords(name).join(' ');
    return wanted.every((word) => words.includes(word));
  };

/** For a search without a letter. */
const holdsSigns =
  (signs: string) =>
  (name: string): boolean =>
    name.includes(signs.trim());

/** “special-report” → “Special report” */
const asWords = (value: string | null): string | null =>
  value === null ? null : `${value.charAt(0).toUpperCase()}${value.slice(1).replaceAll('-', ' ')}`;

const yearOf = (day: string | null): string | null => day?.slice(0, 4) ?? null;
