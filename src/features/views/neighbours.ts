import { isRecord, textAt, type UnknownRecord } from '../../lib/record';

/** The place of an interview among those of its show. */
export interface ShowPlace {
  readonly showId: string;
  readonly airDate: string;
  readonly documentId: string;
  readonly locale: string | null;
}

export const NEIGHBOURS = ['previous', 'next'] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];

/** Null for an interview that is in no show, or a draft without a date. */
export const showPlace = (row: UnknownRecord): ShowPlace | null => {
  const showId = isRecord(row.show) ? textAt(row.show, 'documentId') : null;
  const [airDate, documentId] = [textAt(row, 'airDate'), textAt(row, 'documentId')];
  if (showId === null || airDate === null || documentId === null) return null;
  return { showId, airDate, documentId, locale: textAt(row, 'locale') };
};

/** The nearest interview before or after a place, in Strapi's filters and sort: by date, then by documentId. */
export const neighbourQuery = (
  { showId, airDate, documentId }: ShowPlace,
  which: Neighbour,
): { readonly filters: UnknownRecord; readonly sort: readonly string[] } => {
  const beyond = which === 'previous' ? '$lt' : '$gt';
  // Says nothing new, but where an index of dates can begin.
  const from = which === 'previous' ? '$lte' : '$gte';
  const direction = which === 'previous' ? 'desc' : 'asc';
  return {
    filters: {
      show: { documentId: { $eq: showId } },
      airDate: { [from]: airDate },
      $or: [
        { airDate: { [beyond]: airDate } },
        { airDate: { $eq: airDate }, documentId: { [beyond]: documentId } },
      ],
    },
    sort: [`airDate:${direction}`, `documentId:${direction}`],
  };
};
