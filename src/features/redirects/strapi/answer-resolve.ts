import {
  contentAnswer,
  JSON_TYPE,
  refusalAnswer,
  type Refusal,
} from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { canonicalPath } from '../../content/former-path';
import { candidatesAt, pathOfPage } from '../../content/page-paths';
import { publicUrl } from '../../content/public-url';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { nounOf } from '../redirect';
import type { ResolveRequest } from '../resolve-route';
import { resolvePath, type Resolved } from './resolve-store';
import { readSiteMap, type Context, type SiteMap } from './site-places';

/** `GET /api/resolve`. Two reads: who publishes, and what is at the path. */
export const answerResolve =
  (context: Context) =>
  async (request: RoutedRequest, asked: ResolveRequest): Promise<PublicAnswer> => {
    const path = canonicalPath(asked.path.split(/[?#]/, 1)[0] ?? '');
    const map = await readSiteMap(context);
    const candidates = candidatesAt(path, map.pages);
    const found = await resolvePath(context.strapi, { path, candidates, types: map.types });
    if (!found) {
      return { ...refusalAnswer(request, PATH_UNKNOWN), dependencies: map.dependencies };
    }
    const body = { data: { requested: path, ...described(context, map, found) } };
    return contentAnswer(JSON_TYPE, JSON.stringify(body), dependenciesOf(map, found));
  };

const described = (
  { strapi }: Pick<Context, 'strapi'>,
  { siteUrl, pages }: SiteMap,
  found: Resolved,
) => {
  const document = {
    status: found.status,
    type: nounOf(found.type),
    documentId: found.documentId,
    locale: found.locale === '' ? null : found.locale,
  };
  if (found.status === 'gone') {
    return { ...document, slug: null, path: null, url: null, endedAt: found.at };
  }
  const { type, slug, locale } = document.locale === null ? { ...found, locale: null } : found;
  const url =
    siteUrl === null ? null : publicUrl(readPublicPaths(strapi), { siteUrl, type, slug, locale });
  return { ...document, slug, path: pathOfPage(pages, found), url, endedAt: null };
};

/** A page that is at a path cannot be driven from it; all else any page may replace. */
const dependenciesOf = ({ dependencies }: SiteMap, found: Resolved): Dependencies => ({
  ...dependencies,
  documents: [...dependencies.documents, found.documentId],
});

const PATH_UNKNOWN: Refusal = {
  status: 404,
  code: 'PATH_UNKNOWN',
  message: 'Nothing that is, or was, public has this path.',
};
