import {
  invalidParameter,
  readQueryParameters,
  type ParameterProblem,
} from '../../lib/query-parameters';
import { numberAt, textAt } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { shortcutNames, type Listing } from '../content/listing';
import {
  shortcutConditions,
  type Condition,
  type Enumerations,
} from '../content/listing-shortcuts';
import { type ViewProblem } from '../content/view-problem';
import { localeProblem } from './parameters';

export const FACETS = ['year', 'type', 'topic', 'expert', 'show', 'language'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetsRequest {
  readonly locale: string | undefined;
  readonly by: readonly Facet[];
  /** What narrows the listing. */
  readonly conditions: readonly Condition[];
}

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

/** What a query asks for: all facets where `by` is not given. */
export const readFacetsRequest = (
  query: string,
  listing: Listing,
  enumerations: Enumerations,
): Result<FacetsRequest, ParameterProblem | ViewProblem> => {
  const read = readQueryParameters(
    query,
    [...shortcutNames(listing), 'by', 'locale'],
    [...Object.keys(listing.shortcuts), 'by'],
  );
  if (!read.ok) return read;
  const { by: wanted, locale } = read.value;
  const problem = localeProblem(locale);
  if (problem) return fail(problem);
  const by = readFacets(wanted, facetsOf(listing));
  if (!by.ok) return by;
  const conditions = shortcutConditions(read.value, listing, enumerations);
  return conditions.ok
    ? succeed({ locale, by: by.value, conditions: conditions.value })
    : conditions;
};

/** The counts by facet from rows of `facet`, `value`, `name`, `document_id` and `count`. */
export const readFacetRows = (rows: readonly unknown[], by: readonly Facet[]): FacetsAnswer => {
  const ofFacet = (facet: string) => rows.filter((row) => textAt(row, 'facet') === facet);
  return {
    total: numberAt(ofFacet('total')[0], 'count') ?? 0,
    counts: Object.fromEntries(
      by.map((facet) => [facet, ofFacet(facet).map(readCount).sort(ORDERS[facet])]),
    ),
  };
};

const readFacets = (
  wanted: string | undefined,
  known: readonly Facet[],
): Result<readonly Facet[], ViewProblem> => {
  if (wanted === undefined) return succeed(known);
  const names = wanted.split(',').map((name) => name.trim());
  const stranger = names.find((name) => !known.some((facet) => facet === name));
  return stranger === undefined
    ? succeed(known.filter((facet) => names.includes(facet)))
    : fail(invalidParameter('by', stranger, known));
};

const readCount = (row: unknown): FacetCount => {
  const documentId = textAt(row, 'document_id');
  const count = numberAt(row, 'count') ?? 0;
  return {
    value: textAt(row, 'value'),
    ...(documentId === null ? {} : { documentId, name: textAt(row, 'name') ?? '' }),
    count,
  };
};

type Order = (a: FacetCount, b: FacetCount) => number;

const byText = (a: string | null | undefined, b: string | null | undefined): number => {
  const [left, right] = [a ?? '', b ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const mostFirst: Order = (a, b) =>
  b.count - a.count || byText(a.name, b.name) || byText(a.value, b.value);

/** Years from the newest, everything else from the most. */
const ORDERS: Readonly<Record<Facet, Order>> = {
  year: (a, b) => byText(b.value, a.value),
  type: mostFirst,
  topic: mostFirst,
  expert: mostFirst,
  show: mostFirst,
  language: mostFirst,
};
