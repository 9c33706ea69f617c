import type { Context, Next } from 'koa';
import { parameterRefusal, refusalAnswer, type Refusal } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { sendAnswer } from '../../../platform/public-routes';
import { isPreviewToken, type Seal } from '../preview-link';
import { queryWithinLink, readDraftRequest } from '../preview-request';
import { BEYOND_LINK, LINK_REFUSALS } from '../refusals';
import { readAboutDraft, type ReadingContext } from './link-reads';
import { openToken } from './links';

/**
 * Answers whoever sends a link's token as a bearer token: its own document and what is told about it, and nothing else.
 * Nothing of Strapi ever sees the token, so none of its routes can take it for a right.
 */
export const answerLinked =
  (context: ReadingContext, seal: Seal) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const token = bearerToken(ctx.get('authorization'));
    if (token === null || !isPreviewToken(token)) {
      await next();
      return;
    }
    ctx.set('X-Robots-Tag', 'noindex');
    sendAnswer(ctx, (await answerTo(context, seal, { ctx, token })) ?? refusalAnswer(ctx, BEYOND));
  };

const bearerToken = (header: string): string | null =>
  /^bearer +(\S+) *$/i.exec(header)?.[1] ?? null;

/** Null where it is not for this link. What no link is good for tells nothing of the token. */
const answerTo = async (
  context: ReadingContext,
  seal: Seal,
  { ctx, token }: { readonly ctx: Context; readonly token: string },
): Promise<PublicAnswer | null> => {
  const prefix = context.strapi.config.get<string>('api.rest.prefix', '/api');
  const sent = { method: ctx.method, path: ctx.path, query: ctx.querystring };
  const request = readDraftRequest(sent, prefix);
  if (!request) return null;
  const opened = await openToken(context.strapi, seal, token);
  if (!opened.ok) return refusalAnswer(ctx, LINK_REFUSALS[opened.error]);
  const { link, draft } = opened.value;
  const query = queryWithinLink(request, link);
  if (!query.ok)
    return query.error === 'beyond' ? null : refusalAnswer(ctx, parameterRefusal(query.error));
  const { address, part } = request;
  if (address !== draft.documentId && address !== draft.slug) return null;
  const accept = ctx.get('accept') || '*/*';
  return readAboutDraft(context, draft, { part, query: query.value, accept });
};

const BEYOND: Refusal = { status: 403, code: 'PREVIEW_FORBIDDEN', message: BEYOND_LINK };
