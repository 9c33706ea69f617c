import { foldedWords } from '../../lib/folded-text';
import { textAt, type UnknownRecord } from '../../lib/record';
import { editedTypeOf, type EditedType } from '../content/edited-types';

/** How documents of one type are told apart where they are picked to be linked. */
export interface Picked extends NonNullable<EditedType['picked']> {
  readonly uid: string;
  readonly nameField: 'name' | 'title';
}

/** Null for what is no content: an account, a role. */
export const pickedType = (uid: string): Picked | null => {
  const { nameField = null, picked = null } = editedTypeOf(uid) ?? {};
  return picked && nameField ? { uid, nameField, ...picked } : null;
};

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
