/**
 * What an operation may select before it is checked by the rules of GraphQL and planned, whose work grows with
 * it; fragments are counted wherever they are used. See also `request/document-excess.ts`.
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

/** Characters. A longer text is read anew for each request. */
export const LONGEST_KEPT_DOCUMENT = 32_768;
