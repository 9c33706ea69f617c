/** What Strapi's own commands (export, import, transfer) are answered, however they are run. */
export const INCOMPLETE_COPY =
  'Strapi’s export, import and transfer leave out published links, imported pages, former slugs, ended documents and podcast GUIDs: use npm run backup and npm run restore instead.';
