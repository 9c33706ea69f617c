/** What editors are told about a slug, wherever there is one. */
export const SLUG_HINT =
  'The end of the web address. Made from the title if you leave it empty; stays when the title changes.';

/** The label and hint of the addresses that a document had elsewhere. */
export const FORMER_PATHS_TEXT = [
  'formerPaths',
  'Old addresses',
  'Where this was on your former site, one path a line, such as /node/123. Visitors and search engines are sent on from there.',
] as const;
