import type { Core, UID } from '@strapi/strapi';
import { pathMatcher } from '../../../lib/path-pattern';
import { queryPairs } from '../../../lib/percent-decoding';
import type { FeatureContext } from '../../../platform/feature';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Handled, PublicReadHandler, PublicRequest } from '../../../platform/public-reads';
import { looksLikeDocumentId, type Resolution } from '../../content/address';
import { CONTENT_TYPES } from '../../content/registry';
import { addressAnswer, type PathTo } from '../../content/strapi/address-answer';
import { resolveAddress, resolveWithFallback } from '../../content/strapi/address-store';
import { documentPath, documentPattern } from './document-path';

type Doors = Pick<FeatureContext, 'strapi' | 'publicReads' | 'publicCaller'>;

interface Addressed {
  readonly uid: UID.ContentType;
  readonly idOrSlug: string;
  readonly locale: string | undefined;
  readonly fallback: string | undefined;
  readonly pathTo: PathTo;
}

/**
 * The same before Strapi: others are asked first, by documentId or by slug as the address looks; only what
 * nobody knows is looked up. Where a fallback is named, the address is looked up first: another language must
 * not hide that the translation has moved. Where the public may not read a type, Strapi refuses: an address
 * tells of documents, too.
 */
export const publicAddresses = ({
  strapi,
  publicReads: reads,
  publicCaller,
}: Doors): PublicReadHandler => {
  const addressOf = addressReader(strapi);
  const mayShow = ({ uid }: Addressed) => publicCaller.may(`${uid}.findOne`);
  const answerDocument = (request: PublicRequest, { pathTo }: Addressed, documentId: string) =>
    reads.answer({ ...request, path: pathTo(documentId), addressedBy: 'documentId' });
  const answer = async (request: PublicRequest, address: Addressed): Promise<Handled> => {
    const { idOrSlug, pathTo } = address;
    const addressedBy = looksLikeDocumentId(idOrSlug) ? 'documentId' : 'slug';
    const known = await reads.answer({ ...request, path: pathTo(idOrSlug), addressedBy });
    if (known && known.status !== 404) return known;
    if (!(await mayShow(address))) return 'for-strapi';
    const resolution = await resolveAddress(strapi, address);
    if (!leadsElsewhere(resolution, idOrSlug)) {
      return addressAnswer(request, resolution, address) ?? known ?? 'for-strapi';
    }
    return (await answerDocument(request, address, resolution.documentId)) ?? 'for-strapi';
  };
  const answerWithFallback = async (
    request: PublicRequest,
    address: Addressed,
  ): Promise<Handled> => {
    if (!(await mayShow(address))) return 'for-strapi';
    const { resolution, isInstead } = await resolveWithFallback(strapi, address);
    if (resolution.kind !== 'found') {
      return addressAnswer(request, resolution, address) ?? 'for-strapi';
    }
    const found = await answerDocument(request, address, resolution.documentId);
    if (!found) return 'for-strapi';
    // Any document may come to have this address in the language that was asked for.
    const types = isInstead ? [address.uid] : [];
    return {
      ...found,
      dependencies: mergeDependencies(found.dependencies, { ...NO_DEPENDENCIES, types }),
    };
  };
  return (request) => {
    const address = request.addressedBy === undefined ? addressOf(request) : null;
    if (!address) return null;
    return address.fallback === undefined
      ? answer(request, address)
      : answerWithFallback(request, address);
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
  return ({ method, path, query, drafts }) => {
    if (method !== 'GET' || drafts) return null;
    for (const { uid, match, pathTo } of routes) {
      const idOrSlug = match(path)?.id;
      if (idOrSlug === undefined) continue;
      const pairs = queryPairs(query);
      if (pairs.some(([name]) => name === 'status')) return null;
      const valueOf = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
      return { uid, idOrSlug, pathTo, locale: valueOf('locale'), fallback: valueOf('fallback') };
    }
    return null;
  };
};
