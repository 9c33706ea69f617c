import type { Core, UID } from '@strapi/strapi';
import { pathMatcher } from '../../../lib/path-pattern';
import { queryPairs } from '../../../lib/percent-decoding';
import type {
  Handled,
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
 * The same before Strapi: others are asked first, by documentId or by slug as the address looks; only what
 * nobody knows is looked up.
 */
export const publicAddresses = (strapi: Core.Strapi, reads: PublicReads): PublicReadHandler => {
  const addressOf = addressReader(strapi);
  const answer = async (request: PublicRequest, address: Addressed): Promise<Handled> => {
    const { idOrSlug, pathTo } = address;
    const addressedBy = looksLikeDocumentId(idOrSlug) ? 'documentId' : 'slug';
    const known = await reads.answer({ ...request, path: pathTo(idOrSlug), addressedBy });
    if (known && known.status !== 404) return known;
    const resolution = await resolveAddress(strapi, address);
    if (!leadsElsewhere(resolution, idOrSlug)) {
      return addressAnswer(request, resolution, pathTo) ?? known ?? 'for-strapi';
    }
    const path = pathTo(resolution.documentId);
    const found = await reads.answer({ ...request, path, addressedBy: 'documentId' });
    return found ?? 'for-strapi';
  };
  return (request) => {
    const address = request.addressedBy === undefined ? addressOf(request) : null;
    return address && answer(request, address);
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
