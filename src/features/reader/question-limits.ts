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

/**
 * What an operation may select before it is checked by the rules of GraphQL and planned, whose work grows with
 * it; fragments are counted wherever they are used. See also `lib/graphql-nesting`.
 */
export const DOCUMENT_LIMITS = {
  /** Selections that stand one inside another. */
  levels: 200,
  /** Fields that stand in no other one: each is a read of its own. */
  rootFields: 100,
  aliases: 200,
  directives: 100,
  /** Fields with a selection of their own: relations, components, pages. */
  branches: 500,
  fields: 2_000,
} as const;

/** What a document may define: the rules of GraphQL compare one with all others. */
export const DEFINITION_LIMITS = { operations: 50, fragments: 100, variables: 200 } as const;
