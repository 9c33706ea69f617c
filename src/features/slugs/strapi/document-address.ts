import type { Core, UID } from '@strapi/strapi';
import createHttpError from 'http-errors';
import type { Context } from 'koa';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { canBeAddress } from '../../content/address';
import { addressAnswer } from '../../content/strapi/address-answer';
import { findDraftBySlug, resolveAddress } from '../../content/strapi/address-store';

interface RoutedContext extends Context {
  params: { id: string };
}

/**
 * Lets `GET /api/{type}/{…}` take a slug as well as a documentId. Stands around Strapi's own handler,
 * which answers what is found and what is unknown; what moved or is gone is answered here.
 */
export const answerAddress =
  (strapi: Core.Strapi, uid: UID.ContentType) =>
  async (ctx: RoutedContext, next: () => Promise<unknown>): Promise<unknown> => {
    const { locale, status } = ctx.query;
    const idOrSlug = ctx.params.id;
    if (!canBeAddress(idOrSlug)) throw createHttpError(404, 'Not Found');
    const address = { uid, idOrSlug, locale: typeof locale === 'string' ? locale : undefined };
    if (status !== undefined && status !== 'published') {
      ctx.params.id = (await findDraftBySlug(strapi, address)) ?? idOrSlug;
      return next();
    }
    const resolution = await resolveAddress(strapi, address);
    const answer = addressAnswer(publicRequestOf(ctx), resolution);
    if (!answer) {
      if (resolution.kind === 'found') ctx.params.id = resolution.documentId;
      return next();
    }
    sendAnswer(ctx, answer);
    return undefined;
  };
