import { contentAnswer, JSON_TYPE } from '../../../platform/public-answers';
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
      return contentAnswer(JSON_TYPE, JSON.stringify(body), dependencies);
    }
    const printed = PRINTERS[form](redirects);
    const answer = contentAnswer('text/plain; charset=utf-8', printed, dependencies);
    if (next === null) return answer;
    return { ...answer, headers: { ...answer.headers, link: `<${next}>; rel="next"` } };
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
