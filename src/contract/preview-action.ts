/** The right to read drafts, as Strapi names it: API tokens are given it in the panel. */
export const PREVIEW_ACTION = 'api::preview.preview.read';
