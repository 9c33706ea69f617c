/** Turns an address that may be a path on this server into an absolute one. */
export type AbsoluteUrl = (url: string) => string;

/** Where the addresses in a text of the block editor lead. */
export interface BodyUrls {
  readonly file: AbsoluteUrl;
  /** Null for what is no link: it could run a script, or leads nobody knows where. */
  readonly link: (url: string) => string | null;
}

const SAFE = /^(https?:|mailto:|tel:|\/\/)/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Where Strapi keeps files: on this server, and not on the site. */
const UPLOADS = '/uploads/';

/** Editors link pages as they see them on the site: what is relative is so to the page that shows the text (RFC 3986). */
export const bodyUrls = (file: AbsoluteUrl, pageUrl: string | null): BodyUrls => ({
  file,
  link: (sent) => {
    // Browsers leave these out wherever they stand.
    const url = sent.trim().replace(/[\t\n\r]/g, '');
    if (SAFE.test(url)) return url;
    if (url === '' || ANY_SCHEME.test(url)) return null;
    return url.startsWith(UPLOADS) ? file(url) : relativeTo(pageUrl, url);
  },
});

/** Without a page only what begins at a root is a link: whoever shows the text knows the site. */
const relativeTo = (pageUrl: string | null, url: string): string | null => {
  if (pageUrl === null) return /^[/#]/.test(url) ? url : null;
  const [page = '', origin = ''] = /^([a-z]+:\/\/[^/?#]*)[^?#]*/i.exec(pageUrl) ?? [];
  if (url.startsWith('/')) return origin + url;
  if (/^[?#]/.test(url)) return page + url;
  const folder = page === origin ? `${page}/` : page.slice(0, page.lastIndexOf('/') + 1);
  return folder + url;
};
