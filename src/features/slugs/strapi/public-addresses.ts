import type { Core, UID } from '@strapi/strapi';
import { pathMatcher } from '../../../lib/path-pattern';
import { queryPairs } from '../../../lib/percent-decoding';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicReads,
  PublicRequest,
} from '../../../platform/public-reads';
import { looksLikeDocumentId, type Resolution } from '../../content/address';
import { CONTENT_TYPES } from '../../content/registry';
import { addressAnswer, type PathTo } from '../../content/strapi/address-answer';
import { resolveAddress } from '../../content/strapi/address-store';
import { documentPath, documentPattern } from './document-path';

interface Addressed {
  readonly uid: UID.ContentType;
  readonly idOrSlug: string;
  readonly locale: string | undefined;
  readonly pathTo: PathTo;
}

/**
 * The same before Strapi: a slug is asked again as the documentId that it leads to. What looks like a
 * documentId is asked as it is, and looked up only if nobody knows it.
 */
export const publicAddresses = (strapi: Core.Strapi, reads: PublicReads): PublicReadHandler => {
  const addressOf = addressReader(strapi);
  const passed = new WeakSet<PublicRequest>();
  const askOthers = (request: PublicRequest, path: string): Promise<PublicAnswer | null> => {
    const again = { ...request, path };
    passed.add(again);
    return reads.answer(again);
  };
  return async (request) => {
    const address = passed.has(request) ? null : addressOf(request);
    if (!address) return null;
    const { idOrSlug, pathTo } = address;
    const isDocumentId = looksLikeDocumentId(idOrSlug);
    const known = isDocumentId ? await askOthers(request, pathTo(idOrSlug)) : null;
    if (known && known.status !== 404) return known;
    const resolution = await resolveAddress(strapi, address);
    if (leadsElsewhere(resolution, idOrSlug)) {
      return askOthers(request, pathTo(resolution.documentId));
    }
    return addressAnswer(request, resolution, pathTo) ?? known;
  };
};

const leadsElsewhere = (
  resolution: Resolution,
  asked: string,
): resolution is Extract<Resolution, { kind: 'found' }> =>
  resolution.kind === 'found' && resolution.documentId !== asked;

/** Reads `/api/{type}/{documentId or slug}` of types with slugs; null for drafts and anything else. */
const addressReader = (strapi: Core.Strapi): ((request: PublicRequest) => Addressed | null) => {
  const routes = CONTENT_TYPES.filter(({ nameField }) => nameField !== null).map((type) => ({
    uid: type.uid as UID.ContentType,
    match: pathMatcher(documentPattern(strapi, type)),
    pathTo: documentPath(strapi, type),
  }));
  return ({ method, path, query }) => {
    if (method !== 'GET') return null;
    for (const { uid, match, pathTo } of routes) {
      const idOrSlug = match(path)?.id;
      if (idOrSlug === undefined) continue;
      const pairs = queryPairs(query);
      if (pairs.some(([name]) => name === 'status')) return null;
      return { uid, idOrSlug, pathTo, locale: pairs.find(([name]) => name === 'locale')?.[1] };
    }
    return null;
  };
};
