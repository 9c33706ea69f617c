import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { encodeCursor, writeQuery } from '../../../platform/rest-query';
import { placeOf, redirectOf, type RedirectRow } from '../redirect';
import { PRINTERS } from '../redirect-forms';
import { writePlace, type RedirectsRequest } from '../redirects-route';
import { findRedirects } from './redirects-store';
import { readSiteMap, type Context } from './site-places';

/** `GET /api/redirects`. Two reads: who publishes, and the redirects. */
export const answerRedirects =
  (context: Context) =>
  async (request: RoutedRequest, asked: RedirectsRequest): Promise<PublicAnswer> => {
    const { form, limit } = asked;
    const { types, pages, dependencies } = await readSiteMap(context);
    const rows = await findRedirects(context.strapi, { ...asked, types, pages });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const next = last ? nextAddress(request, asked, last) : null;
    const redirects = shown.map(redirectOf);
    if (form === 'json') {
      const body = { data: redirects, links: { next }, meta: { pagination: { limit } } };
      return {
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        dependencies,
      };
    }
    return {
      status: 200,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        ...(next === null ? {} : { link: `<${next}>; rel="next"` }),
      },
      body: PRINTERS[form](redirects),
      dependencies,
    };
  };

const nextAddress = (
  { path }: RoutedRequest,
  { form, limit, since }: RedirectsRequest,
  last: RedirectRow,
): string =>
  `${path}?${writeQuery({
    ...(form === 'json' ? {} : { format: form }),
    limit,
    ...(since === null ? {} : { since: new Date(since).toISOString() }),
    after: encodeCursor(writePlace(placeOf(last))),
  })}`;
