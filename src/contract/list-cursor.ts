import { invalidCursor, type ParameterProblem } from '../lib/parameter-problem';
import { fail, succeed, type Result } from '../lib/result';

type Direction = 'asc' | 'desc';

/** What a list is sorted by: a field that each of its documents has. DocumentIds break ties, in the same direction. */
export interface SortOrder {
  readonly field: string;
  readonly direction: Direction;
}

/** The place after one document in a list of that order. */
export interface Cursor {
  readonly order: SortOrder;
  readonly value: string;
  readonly documentId: string;
  /** Which translation, where the list has several of a document. They are in the order of their languages. */
  readonly locale?: string;
}

/** As text; opaque to clients, who get it encoded for addresses. */
export const writeCursor = ({ order, value, documentId, locale }: Cursor): string =>
  JSON.stringify([
    order.field,
    order.direction,
    value,
    documentId,
    ...(locale === undefined ? [] : [locale]),
  ]);

/** For whatever is no cursor of any list. */
export const NO_CURSOR = invalidCursor(
  '“after” is no cursor: take it from “links.next” of an answer.',
);

/** The cursor, if the text is one of a list in this order. */
export const readCursor = (text: string, order: SortOrder): Result<Cursor, ParameterProblem> => {
  const parts = parse(text);
  if (!parts) return fail(NO_CURSOR);
  const [field, direction, value, documentId, locale] = parts;
  if (field !== order.field || direction !== order.direction) {
    return fail(
      invalidCursor(
        `“after” belongs to a list sorted by ${field}:${direction}: keep the sort while you read on.`,
      ),
    );
  }
  return succeed({ order, value, documentId, ...(locale === undefined ? {} : { locale }) });
};

/** What holds for the documents after the cursor, in Strapi's filters; documentIds break ties. */
export const afterCursor = ({
  order,
  value,
  documentId,
  locale,
}: Cursor): Record<string, unknown> => {
  const beyond = order.direction === 'asc' ? '$gt' : '$lt';
  const afterDocument = { documentId: { [beyond]: documentId } };
  const afterTie =
    locale === undefined
      ? afterDocument
      : {
          $or: [
            afterDocument,
            { $and: [{ documentId: { $eq: documentId } }, { locale: { $gt: locale } }] },
          ],
        };
  if (order.field === 'documentId') return afterTie;
  return {
    // Says nothing new, but where an index can begin.
    [order.field]: { [order.direction === 'asc' ? '$gte' : '$lte']: value },
    $or: [
      { [order.field]: { [beyond]: value } },
      { $and: [{ [order.field]: { $eq: value } }, afterTie] },
    ],
  };
};

type Parts = readonly [string, Direction, string, string, string?];

const parse = (text: string): Parts | null => {
  try {
    const parts: unknown = JSON.parse(text);
    return isParts(parts) ? parts : null;
  } catch {
    return null;
  }
};

const isParts = (parts: unknown): parts is Parts =>
  Array.isArray(parts) &&
  (parts.length === 4 || parts.length === 5) &&
  parts.every((part) => typeof part === 'string' && !part.includes('\u0000')) &&
  (parts[1] === 'asc' || parts[1] === 'desc');
