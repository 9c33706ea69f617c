/** Where drafts are made from a page, below `/admin`. */
export const PAGE_ADDRESS = 'from-page';
