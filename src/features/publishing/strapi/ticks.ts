import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { localesOf } from '../../../platform/default-locale';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { notFound } from '../../../platform/http-errors';
import {
  abilityOf,
  demandReading,
  lackingRight,
  readPanelBody,
  READING,
  UPDATING,
  wrongParameter,
} from '../../../platform/panel-routes';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { reachesDraft, type StoredDraft } from '../../../platform/stored-rows';
import { contentTypeOf } from '../../content/registry';
import { TICK } from '../tick';
import { addTick, forgetTicks, takeTickBack } from './ticks-store';

/** Lets those who may change a document tick advice off, and take that back. */
export const answerTick = async (
  strapi: Core.Strapi,
  ctx: Context,
): Promise<Record<string, never>> => {
  const { uid, documentId, locale, mark, isTicked } = readPanelBody(ctx, TICK);
  if (!contentTypeOf(uid) || !hasDrafts(strapi, uid)) {
    throw wrongParameter('uid', 'is not a content type with drafts');
  }
  const type = demandReading(ctx, uid);
  const draft = { uid: type, documentId, locale: isLocalized(strapi, type) ? locale : null };
  await demandChanging(strapi, ctx, draft);
  const write = isTicked ? addTick : takeTickBack;
  await write(strapi, { ...draft, locale: draft.locale ?? '' }, mark);
  return {};
};

/** @throws 404 for what is not there, or may not be read; 403 for what may not be changed */
const demandChanging = async (
  strapi: Core.Strapi,
  ctx: Context,
  draft: StoredDraft,
): Promise<void> => {
  const ability = abilityOf(ctx.state);
  if (!(await reachesDraft(strapi, draft, { ability, right: READING }))) {
    throw notFound('DOCUMENT_NOT_FOUND', 'There is no such draft in this language.');
  }
  if (await reachesDraft(strapi, draft, { ability, right: UPDATING })) return;
  throw lackingRight(ctx, UPDATING, draft.uid);
};

/** What was ticked off goes with the document, or with the language, that it was ticked off for. */
export const forgetTicksOfDeleted =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async ({ action, uid, params: { documentId, locale } }, next) => {
    const result = await next();
    if (action === 'delete' && documentId) {
      await forgetTicks(strapi, { uid, documentId }, await localesOf(strapi, uid, locale));
    }
    return result;
  };
