import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { decodeCursor, encodeCursor, writeQuery } from '../../../platform/rest-query';
import { placeOf, readRedirect } from '../redirect';
import { PRINTERS } from '../redirect-forms';
import { readRedirectsRequest, writePlace, type RedirectsRequest } from '../redirects-request';
import { findRedirects } from './redirects-store';
import { readSiteMap, type Context } from './site-places';

/** `GET /api/redirects`. Two reads: who publishes, and the redirects. */
export const answerRedirects =
  (context: Context) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const read = readRedirectsRequest(request.query, decodeCursor);
    if (!read.ok) {
      const { code, message, parameter } = read.error;
      return refusalAnswer(request, { status: 400, code, message, details: { parameter } });
    }
    const { form, limit } = read.value;
    const { types, pages, dependencies } = await readSiteMap(context);
    const rows = await findRedirects(context.strapi, { ...read.value, types, pages });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? nextAddress(request, read.value, shown.at(-1)) : null;
    const redirects = shown.map(readRedirect);
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
  last: unknown,
): string =>
  `${path}?${writeQuery({
    ...(form === 'json' ? {} : { format: form }),
    limit,
    ...(since === null ? {} : { since: new Date(since).toISOString() }),
    after: encodeCursor(writePlace(placeOf(last))),
  })}`;
