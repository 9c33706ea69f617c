import { byText } from '../../lib/newest-first';
import { number, orNull, row, text, type Decoded } from '../../lib/row';
import type { Listing } from '../content/listing';

export const FACETS = ['year', 'type', 'topic', 'expert', 'show', 'language'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  /** A year, a value of the type, a language, or the slug of a topic, expert or show. */
  readonly value: string | null;
  readonly count: number;
  /** Of a topic, expert or show. */
  readonly documentId?: string;
  readonly name?: string;
}

export interface FacetsAnswer {
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
}

/** The facets that documents of a listing have. */
export const facetsOf = ({ dateField, shortcuts, isTranslated }: Listing): readonly Facet[] =>
  FACETS.filter((facet) => {
    if (facet === 'year') return dateField !== null;
    return facet === 'language' ? isTranslated : facet in shortcuts;
  });

/** The facets whose values are documents. */
export const isOfDocuments = (facet: Facet): facet is 'topic' | 'expert' | 'show' =>
  facet === 'topic' || facet === 'expert' || facet === 'show';

/** A count, as a statement finds it: of a facet, or of all documents (`total`). */
export const readFacetRow = row({
  facet: text,
  value: orNull(text),
  name: orNull(text),
  documentId: orNull(text),
  count: number,
});

type FacetRow = Decoded<typeof readFacetRow>;

/** The counts by facet. */
export const readFacetRows = (rows: readonly FacetRow[], by: readonly Facet[]): FacetsAnswer => {
  const ofFacet = (facet: string) => rows.filter((found) => found.facet === facet);
  return {
    total: ofFacet('total')[0]?.count ?? 0,
    counts: Object.fromEntries(
      by.map((facet) => [facet, ofFacet(facet).map(countOf).sort(ORDERS[facet])]),
    ),
  };
};

const countOf = ({ value, documentId, name, count }: FacetRow): FacetCount => ({
  value,
  ...(documentId === null ? {} : { documentId, name: name ?? '' }),
  count,
});

type Order = (a: FacetCount, b: FacetCount) => number;

const mostFirst: Order = (a, b) =>
  b.count - a.count || byText(a.name ?? '', b.name ?? '') || byText(a.value ?? '', b.value ?? '');

/** Years from the newest, everything else from the most. */
const ORDERS: Readonly<Record<Facet, Order>> = {
  year: (a, b) => byText(b.value ?? '', a.value ?? ''),
  type: mostFirst,
  topic: mostFirst,
  expert: mostFirst,
  show: mostFirst,
  language: mostFirst,
};
