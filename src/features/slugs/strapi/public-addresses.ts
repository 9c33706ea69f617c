import type { UID } from '@strapi/strapi';
import { queryPairs } from '../../../lib/percent-decoding';
import type { FeatureContext } from '../../../platform/feature';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Handled, PublicRequest } from '../../../platform/public-reads';
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
export const addPublicAddresses = ({ strapi, publicReads: reads, publicCaller }: Doors): void => {
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
  for (const type of CONTENT_TYPES.filter(({ nameField }) => nameField !== null)) {
    const uid = type.uid as UID.ContentType;
    const pathTo = documentPath(strapi, type);
    reads.add(documentPattern(strapi, type), (request, { id: idOrSlug = '' }) => {
      const languages = languagesOf(request);
      if (!languages) return null;
      const address = { uid, idOrSlug, pathTo, ...languages };
      return address.fallback === undefined
        ? answer(request, address)
        : answerWithFallback(request, address);
    });
  }
};

const leadsElsewhere = (
  resolution: Resolution,
  asked: string,
): resolution is Extract<Resolution, { kind: 'found' }> =>
  resolution.kind === 'found' && resolution.documentId !== asked;

/** In which languages a document is asked for; null for drafts, and where its address is settled. */
const languagesOf = ({
  method,
  query,
  drafts,
  addressedBy,
}: PublicRequest): Pick<Addressed, 'locale' | 'fallback'> | null => {
  if (method !== 'GET' || drafts || addressedBy !== undefined) return null;
  const pairs = queryPairs(query);
  if (pairs.some(([name]) => name === 'status')) return null;
  const valueOf = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
  return { locale: valueOf('locale'), fallback: valueOf('fallback') };
};
