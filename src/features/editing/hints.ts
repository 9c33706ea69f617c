/** What editors are told about a slug, wherever there is one. */
export const SLUG_HINT =
  'The end of the web address. Made from the title if you leave it empty; stays when the title changes.';
