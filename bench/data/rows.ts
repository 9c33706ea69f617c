export type Row = Readonly<Record<string, unknown>>;

/** Rows for one table, in an order in which what they refer to is already there. */
export interface Rows {
  readonly table: string;
  readonly rows: readonly Row[];
}

export const STATES = ['draft', 'published'] as const;
export type State = (typeof STATES)[number];

/** When everything was written and published. */
export const WRITTEN_AT = '2026-01-05T09:00:00.000';
const PUBLISHED_AT = '2026-01-05T09:00:00.250';

/** Strapi writes the draft of a document first, and right after it the published row. */
export const rowId = (number: number, state: State): number =>
  2 * number - (state === 'draft' ? 1 : 0);

/** The columns that every row of a content type has. */
export const systemColumns = (documentId: string, state: State): Row => ({
  document_id: documentId,
  created_at: WRITTEN_AT,
  updated_at: WRITTEN_AT,
  published_at: state === 'draft' ? null : PUBLISHED_AT,
});

export interface LinkColumns {
  readonly source: string;
  readonly target: string;
  readonly order: string | null;
  /** The order of the sources at their target, where the relation has an inverse. */
  readonly inverseOrder?: string;
}

export interface Link {
  readonly sourceId: number;
  readonly targetIds: readonly number[];
}

/** Turns "this row links to those" into rows of a link table. Remembers how often each target was linked. */
export const createLinkWriter = (columns: LinkColumns): ((link: Link) => Row[]) => {
  const links = new Map<number, number>();
  return ({ sourceId, targetIds }) =>
    targetIds.map((targetId, index) => {
      const inverse = (links.get(targetId) ?? 0) + 1;
      links.set(targetId, inverse);
      return {
        [columns.source]: sourceId,
        [columns.target]: targetId,
        ...(columns.order ? { [columns.order]: index + 1 } : {}),
        ...(columns.inverseOrder ? { [columns.inverseOrder]: inverse } : {}),
      };
    });
};
