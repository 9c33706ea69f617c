import { isRecord, listAt, omit, recordIn, textAt, type UnknownRecord } from '../../lib/record';

/** A link that filling in from another language could not take: its target is not in this language. */
export interface LostLink {
  readonly field: string;
  /** The content type of its target. */
  readonly target: string;
  readonly documentId: string;
  readonly name: string;
}

/** A relation of the other language. */
export interface OtherLinks {
  readonly field: string;
  readonly target: string;
  /** What it links there, in order. */
  readonly links: readonly unknown[];
}

/** The links of another language that are not among those that a form was filled with. */
export const lostLinks = (
  { field, target, links }: OtherLinks,
  filled: unknown,
): readonly LostLink[] => {
  const taken = new Set(listAt(filled, 'connect').map((link) => textAt(link, 'documentId')));
  return links.flatMap((link) => {
    const documentId = textAt(link, 'documentId');
    if (documentId === null || taken.has(documentId)) return [];
    const name = textAt(link, 'title') ?? textAt(link, 'name') ?? documentId;
    return [{ field, target, documentId, name }];
  });
};

/** Links in the order of the other language; what that does not have comes last. */
export const inOrderOf = (
  others: readonly unknown[],
  links: readonly UnknownRecord[],
): readonly UnknownRecord[] => {
  const order = new Map(others.map((other, index) => [textAt(other, 'documentId'), index]));
  const placeOf = (link: UnknownRecord): number => order.get(idOf(link)) ?? order.size;
  return [...links].sort((one, other) => placeOf(one) - placeOf(other));
};

/** What a new language of a document is saved with: what a form is filled with, as it is sent. */
export const translationBody = (filled: unknown): UnknownRecord =>
  Object.fromEntries(
    Object.entries(omit(recordIn(filled), MADE_ANEW)).map(([name, value]) => [name, asSent(value)]),
  );

/** A language has addresses of its own. */
const MADE_ANEW = ['slug', 'formerPaths'];

const asSent = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asSent);
  if (!isRecord(value)) return value;
  if (Array.isArray(value.connect)) return { connect: value.connect.map(asTarget), disconnect: [] };
  return omit(value, ['__temp_key__']);
};

const asTarget = (link: unknown): UnknownRecord => {
  const { id, documentId, locale } = recordIn(link);
  return { id, documentId, locale };
};

const idOf = (link: UnknownRecord): string | null =>
  textAt(link, 'documentId') ?? textAt(link.apiData, 'documentId');
