/**
 * What an answer was made from. It is still true as long as no document in it changed, no document of the
 * types it selects from changed, and no document in it gained or lost a link through the relations it shows.
 */
export interface Dependencies {
  /** documentIds of everything in the answer, files included. */
  readonly documents: readonly string[];
  /** UIDs of the types among which the answer lists, filters, counts or sorts. */
  readonly types: readonly string[];
  /** Relations that the answer follows, as `uid.attribute`. */
  readonly relations: readonly string[];
}
