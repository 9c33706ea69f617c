/**
 * How much one question may ask, whoever answers it: over REST in the whole query with everything that is
 * populated, over GraphQL in the whole operation. Written here only.
 */
export const QUESTION_LIMITS = {
  /** Comparisons, in all filters together. */
  conditions: 50,
  /** Comparisons again, each counted once more for every relation between the rows and what is compared. */
  weight: 150,
  /** Groups ($and, $or, $not) and relations that stand one inside another. */
  levels: 8,
  sortKeys: 5,
  /** Values of one list, as of $in. */
  listValues: 100,
  /** Attributes named in all `fields` together. */
  fields: 200,
  /** Relations, components and files named in all `populate` together. */
  populated: 100,
  /** Characters of `_q`. */
  searchLength: 200,
} as const;
