import type { Core } from '@strapi/strapi';
import { STATUSES } from '../contract/draft-reads';
import { PREVIEW_ACTION } from '../contract/preview-action';
import { repeatedParameter, strangeValue } from '../lib/parameter-problem';
import { queryPairs } from '../lib/percent-decoding';
import type { ContentReads } from './content-reads';
import { parameterRefusal, refusalAnswer, type Refusal } from './public-answers';
import { mayCaller } from './public-caller';
import type { PublicAnswer, PublicRequest } from './public-reads';

export const PREVIEW_FORBIDDEN: Refusal = {
  status: 403,
  code: 'PREVIEW_FORBIDDEN',
  message:
    'Drafts are read with an API token that has the preview right. Leave out status, publicationFilter and hasPublishedVersion to read what is published.',
};

/**
 * The request without its `status`, for what is published; or the refusal of one that asks for a draft: only
 * `draftRequest` lets such a request through.
 */
export const publishedRequest = (request: PublicRequest): PublicRequest | PublicAnswer => {
  const { values, rest } = takeStatus(request.query);
  if (request.drafts || values.length === 0) return request;
  const [value = 'published'] = values.filter((one) => one !== '');
  if (values.length > 1)
    return refusalAnswer(request, parameterRefusal(repeatedParameter('status')));
  if (value === 'draft') return refusalAnswer(request, PREVIEW_FORBIDDEN);
  if (value !== 'published') {
    return refusalAnswer(request, parameterRefusal(strangeValue('status', value, STATUSES)));
  }
  return { ...request, query: rest };
};

/** The request that reads drafts by the rights of its caller; null where it asks for none, or may see none. */
export const draftRequest = async (
  { strapi, contentReads }: { readonly strapi: Core.Strapi; readonly contentReads: ContentReads },
  request: PublicRequest,
  auth: unknown,
): Promise<PublicRequest | null> => {
  if (!asksForDraft(request)) return null;
  if (!(await mayCaller(strapi, auth, PREVIEW_ACTION))) return null;
  const { rest } = takeStatus(request.query);
  return { ...request, query: rest, drafts: contentReads.drafts(auth) };
};

export const asksForDraft = ({ query }: Pick<PublicRequest, 'query'>): boolean => {
  const [value, ...others] = takeStatus(query).values;
  return value === 'draft' && others.length === 0;
};

interface TakenStatus {
  readonly values: readonly string[];
  /** The query without them. */
  readonly rest: string;
}

const takeStatus = (query: string): TakenStatus => {
  const parts = query.split('&').filter((part) => part !== '');
  const named = parts.map((part) => ({ part, pair: queryPairs(part)[0] }));
  const taken = named.filter(({ pair }) => pair?.[0] === 'status');
  return {
    values: taken.map(({ pair }) => pair?.[1] ?? ''),
    rest: parts.filter((part) => !taken.some((one) => one.part === part)).join('&'),
  };
};
