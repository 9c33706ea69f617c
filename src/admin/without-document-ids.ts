import { addStyle } from './style';

/** The last entry of the menu over a form, followed by who changed the document and when. */
const COPY_ID = '[role="menu"] [role="separator"] + [role="menuitem"]:has(+ dl)';

/**
 * The id of a document means nothing to an editor. Strapi has no other way to leave it out of that menu; what is not
 * displayed takes no focus either, so that arrow keys go past it.
 */
export const hideDocumentIds = (): void => {
  addStyle(`
[role="separator"]:has(+ [role="menuitem"] + dl), ${COPY_ID}, ${COPY_ID} + dl > :last-child { display: none; }`);
};
