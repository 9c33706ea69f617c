import type { Core, UID } from '@strapi/strapi';
import type { AtOnce } from '../../../lib/at-once';
import { textAt } from '../../../lib/record';
import {
  mergeDependencies,
  NO_DEPENDENCIES,
  refusalAnswer,
} from '../../../platform/public-answers';
import type { AskNext, ReadStage, StagedRead, StageOutcome } from '../../../platform/read-stages';
import { canBeAddress, looksLikeDocumentId } from '../../content/address';
import { contentTypeOf, type ContentType } from '../../content/registry';
import { addressAnswer, onAnyDocument, type AskedAddress } from './address-answer';
import {
  findDraftBySlug,
  resolveAddress,
  resolveWithFallback,
  type Address,
  type FallbackResolution,
} from './address-store';
import { documentPath } from './document-path';
import { documentNotFound } from './missing-document';

interface Addressed {
  readonly strapi: Core.Strapi;
  readonly read: StagedRead;
  readonly next: AskNext;
  readonly type: ContentType;
  readonly address: AskedAddress & Address;
  /** The language to look in where there is no translation. */
  readonly fallback: string | undefined;
}

/**
 * Lets `GET /api/{type}/{…}` take a slug as well as a documentId; what moved or is gone is answered here. Where the
 * public may not read a type, Strapi refuses: an address tells of documents, too.
 */
export const addressStage =
  (strapi: Core.Strapi): ReadStage =>
  async (read, next) => {
    const { request, uid, idOrSlug, query } = read;
    const type = contentTypeOf(uid);
    if (idOrSlug === null || !type || request.drafts) return next(read);
    const addressed: Addressed = {
      strapi,
      read,
      next,
      type,
      address: {
        uid: uid as UID.ContentType,
        idOrSlug,
        locale: textOf(query, 'locale'),
        pathTo: documentPath(strapi, type),
      },
      fallback: textOf(query, 'fallback'),
    };
    return read.caller.isBeforeStrapi ? answerBeforeStrapi(addressed) : answerWithStrapi(addressed);
  };

const textOf = (query: StagedRead['query'], name: string): string | undefined =>
  textAt(query, name) ?? undefined;

/**
 * Others are asked first, by documentId or by slug as the address looks; only what nobody knows is looked up. Where a
 * fallback is named, the address is looked up first: another language must not hide that the translation has moved.
 */
const answerBeforeStrapi = async (addressed: Addressed): Promise<StageOutcome> => {
  const { strapi, read, next, address, fallback } = addressed;
  const { idOrSlug } = address;
  if ('status' in read.query) return next(read);
  if (fallback !== undefined) return answerWithFallback(addressed, fallback);
  const addressedBy = looksLikeDocumentId(idOrSlug) ? 'documentId' : 'slug';
  const known = await next({ ...read, addressedBy });
  if (known && known.status !== 404) return known;
  if (!(await mayShow(read))) return null;
  const resolution = await resolveAddress(strapi, address);
  const isElsewhere = resolution.kind === 'found' && resolution.documentId !== idOrSlug;
  return isElsewhere
    ? next({ ...read, idOrSlug: resolution.documentId, addressedBy: 'documentId' })
    : (addressAnswer(read.request, resolution, address) ?? known);
};

const answerWithFallback = async (
  addressed: Addressed,
  fallback: string,
): Promise<StageOutcome> => {
  const { strapi, read, address } = addressed;
  if (!(await mayShow(read))) return null;
  return answerResolved(addressed, await resolveWithFallback(strapi, { ...address, fallback }));
};

const mayShow = ({ caller, uid }: StagedRead): AtOnce<boolean> => caller.may(`${uid}.findOne`);

/** Strapi's handler knows documentIds only, and is asked once: the address is looked up first. */
const answerWithStrapi = async (addressed: Addressed): Promise<StageOutcome> => {
  const { read, type } = addressed;
  const answer = await answerResolved(addressed, await resolve(addressed));
  return (
    answer ?? {
      ...refusalAnswer(read.request, documentNotFound(type)),
      dependencies: onAnyDocument(type.uid),
    }
  );
};

const resolve = async ({
  strapi,
  read: { query },
  address,
  fallback,
}: Addressed): Promise<FallbackResolution> => {
  if (query.status === undefined || query.status === 'published') {
    return resolveWithFallback(strapi, { ...address, fallback });
  }
  const isPossible = canBeAddress(address.idOrSlug);
  const documentId = isPossible ? await findDraftBySlug(strapi, address) : null;
  const resolution =
    documentId === null ? ({ kind: 'unknown' } as const) : ({ kind: 'found', documentId } as const);
  return { resolution, isInstead: false };
};

const answerResolved = async (
  { read, next, address }: Addressed,
  { resolution, isInstead }: FallbackResolution,
): Promise<StageOutcome> => {
  const elsewhere = addressAnswer(read.request, resolution, address);
  if (elsewhere) return elsewhere;
  if (resolution.kind !== 'found') {
    // What nobody knows may be a draft's documentId.
    const isAsked = !read.caller.isBeforeStrapi && canBeAddress(address.idOrSlug);
    return isAsked ? next(read) : null;
  }
  const { documentId } = resolution;
  const found = await next({ ...read, idOrSlug: documentId, addressedBy: 'documentId' });
  // Any document may come to have this address in the language that was asked for.
  const types = isInstead ? [address.uid] : [];
  return (
    found && {
      ...found,
      dependencies: mergeDependencies(found.dependencies, { ...NO_DEPENDENCIES, types }),
    }
  );
};
