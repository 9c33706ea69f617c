import type { ContentFinder } from '../../../platform/content-reads';
import type { FeatureContext } from '../../../platform/feature';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { PreviewStatus } from '../preview-address';
import type { Draft } from './links';

export type ReadingContext = Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'contentReads' | 'publicCaller'
>;

export interface DraftRead {
  /** What follows the document in the path: empty, or `/transcript.vtt`. */
  readonly part: string;
  readonly query: string;
  readonly accept?: string;
  /** The draft where it is not given. */
  readonly status?: PreviewStatus;
}

/**
 * What the API answers about one document: its draft, as to a token with the preview right, or what is published, as to
 * the public. Null where it has no such address.
 */
export const readAboutDraft = async (
  context: ReadingContext,
  draft: Draft,
  { part, query, accept, status = 'draft' }: DraftRead,
): Promise<PublicAnswer | null> => {
  const prefix = context.strapi.config.get<string>('api.rest.prefix', '/api');
  return context.publicReads.answer({
    method: 'GET',
    path: `${prefix}/${draft.type.plural}/${encodeURIComponent(draft.documentId)}${part}`,
    query,
    headers: accept === undefined ? {} : { accept },
    ...(status === 'draft' ? { drafts: await ownDraftOnly(context, draft) } : {}),
  });
};

/**
 * Reads no draft but this one and what it links, whatever is asked for, and shows nothing that the public may not see of
 * what is published.
 */
const ownDraftOnly = async (
  { contentReads, publicCaller }: ReadingContext,
  { type, documentId, locale }: Draft,
): Promise<ContentFinder> => {
  const drafts = contentReads.drafts(await publicCaller.auth());
  return {
    find: (uid, query) => {
      if (uid !== type.uid) return contentReads.find(uid, query);
      const asked = query.filters === undefined ? [] : [query.filters];
      const filters = { $and: [{ documentId: { $eq: documentId } }, ...asked] };
      return drafts.find(uid, { ...query, filters, ...(locale === null ? {} : { locale }) });
    },
  };
};
