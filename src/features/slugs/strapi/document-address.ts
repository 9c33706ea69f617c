import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { refusalAnswer } from '../../../platform/public-answers';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { canBeAddress, type Resolution } from '../../content/address';
import { contentTypeOf, type ContentType } from '../../content/registry';
import { addressAnswer, onAnyDocument } from '../../content/strapi/address-answer';
import { findDraftBySlug, resolveWithFallback } from '../../content/strapi/address-store';
import { documentNotFound } from '../../content/strapi/missing-document';
import { documentPath } from './document-path';

interface RoutedContext extends Context {
  params: { id: string };
}

/**
 * Lets `GET /api/{type}/{…}` take a slug as well as a documentId. Stands around Strapi's own handler,
 * which answers what is found; what moved, is gone or unknown is answered here.
 */
export const answerAddress =
  (strapi: Core.Strapi, uid: UID.ContentType) =>
  async (ctx: RoutedContext, next: () => Promise<unknown>): Promise<void> => {
    const type = typeOf(uid);
    const request = publicRequestOf(ctx);
    const resolution = await resolveIn(strapi, uid, ctx);
    const answer = addressAnswer(request, resolution, {
      ...{ uid, idOrSlug: ctx.params.id },
      pathTo: documentPath(strapi, type),
    });
    if (answer) {
      sendAnswer(ctx, answer);
      return;
    }
    if (resolution.kind === 'found') ctx.params.id = resolution.documentId;
    if (canBeAddress(ctx.params.id)) await next();
    // Whoever found nothing left no body.
    const isUnanswered = ctx.status === 404 && (ctx.body ?? null) === null;
    if (isUnanswered) {
      const refusal = refusalAnswer(request, documentNotFound(type));
      sendAnswer(ctx, { ...refusal, dependencies: onAnyDocument(uid) });
    }
  };

const resolveIn = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { query: { locale, status, fallback }, params: { id } }: RoutedContext,
): Promise<Resolution> => {
  const address = { uid, idOrSlug: id, locale: textOf(locale) };
  if (status === undefined || status === 'published') {
    const asked = { ...address, fallback: textOf(fallback) };
    return (await resolveWithFallback(strapi, asked)).resolution;
  }
  const documentId = canBeAddress(id) ? await findDraftBySlug(strapi, address) : null;
  return documentId === null ? { kind: 'unknown' } : { kind: 'found', documentId };
};

const textOf = (parameter: unknown): string | undefined =>
  typeof parameter === 'string' ? parameter : undefined;

const typeOf = (uid: string): ContentType => {
  const type = contentTypeOf(uid);
  if (!type) throw new Error(`${uid} has no addresses.`);
  return type;
};
