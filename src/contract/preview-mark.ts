/** By these signs the token of a link to a preview is known in headers and logs, and told from those of Strapi. */
export const PREVIEW_MARK = 'lpv1';

/** Where this server shows what such a link leads to: the token follows. */
export const PREVIEW_PAGE_PATH = '/preview/';
