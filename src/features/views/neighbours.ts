import { NEIGHBOUR_SIDE, type NeighbourSide } from '../../lib/neighbour-sides';
import { isRecord, textAt, type UnknownRecord } from '../../lib/record';
import { dateTimeAt } from '../content/published-interview';
import type { ContentType } from '../content/types/declaration';

/** By what documents of a type come before and after one another. */
export interface NeighbourOrder {
  /** The relation that they share. */
  readonly among: string;
  /** The attribute that holds their date. */
  readonly by: string;
}

/** The place of a document among those that share its relation. */
export interface NeighbourPlace {
  readonly order: NeighbourOrder;
  readonly relatedId: string;
  readonly date: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Null for a type whose documents have no neighbours. */
export const neighbourOrder = ({ neighboursIn, fields }: ContentType): NeighbourOrder | null =>
  neighboursIn === null || !fields?.date ? null : { among: neighboursIn, by: fields.date };

/** Null for a document that shares nothing, or a draft without a date. */
export const neighbourPlace = (
  order: NeighbourOrder,
  row: UnknownRecord,
): NeighbourPlace | null => {
  const relatedId = textAt(row[order.among], 'documentId');
  const [date, documentId] = [dateTimeAt(row, order.by), textAt(row, 'documentId')];
  if (relatedId === null || date === null || documentId === null) return null;
  return { order, relatedId, date, documentId, locale: textAt(row, 'locale') };
};

/** The nearest document before or after a place, in Strapi's filters and sort: by date, then by documentId. */
export const neighbourQuery = (
  { order: { among, by }, relatedId, date, documentId }: NeighbourPlace,
  which: NeighbourSide,
): { readonly filters: UnknownRecord; readonly sort: readonly string[] } => {
  const beyond = which === 'previous' ? '$lt' : '$gt';
  // Says nothing new, but where an index of dates can begin.
  const from = which === 'previous' ? '$lte' : '$gte';
  const direction = which === 'previous' ? 'desc' : 'asc';
  return {
    filters: {
      [among]: { documentId: { $eq: relatedId } },
      [by]: { [from]: date },
      $or: [
        { [by]: { [beyond]: date } },
        { [by]: { $eq: date }, documentId: { [beyond]: documentId } },
      ],
    },
    sort: [`${by}:${direction}`, `documentId:${direction}`],
  };
};

/**
 * A row and what was read of its neighbours together with it, which is null where that was not read so.
 * @param isWished whether it was asked for: else this member is the document's own
 */
export const splitNeighbours = (
  whole: UnknownRecord,
  { isWished }: { readonly isWished: boolean },
): { readonly row: UnknownRecord; readonly told: UnknownRecord | null } => {
  if (!isWished) return { row: whole, told: null };
  const { neighbours, ...row } = whole;
  if (!Array.isArray(neighbours)) return { row, told: null };
  const told = neighbours
    .filter(isRecord)
    .map(({ [NEIGHBOUR_SIDE]: side, ...card }) => [side, card]);
  return { row, told: Object.fromEntries(told) as UnknownRecord };
};
