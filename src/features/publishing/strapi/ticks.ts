import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { localesOf } from '../../../platform/default-locale';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { notFound } from '../../../platform/http-errors';
import {
  abilityOf,
  addPanelRoute,
  demandReading,
  lackingRight,
  readPanelBody,
  READING,
  wrongParameter,
} from '../../../platform/panel-routes';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { findRows, rowTest, type Ability } from '../../../platform/stored-rows';
import { contentTypeOf } from '../../content/registry';
import { TICK_PATH } from '../readiness';
import { TICK } from '../tick';
import { addTick, forgetTicks, takeTickBack } from './ticks-store';

const UPDATING = 'plugin::content-manager.explorer.update';

/**
 * Lets those who may change a document tick advice off, and take that back.
 * @param right the one to see advice
 */
export const serveTicks = (strapi: Core.Strapi, right: string): void => {
  const answer = async (ctx: Context): Promise<Record<string, never>> => {
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
  addPanelRoute(strapi, { method: 'POST', path: TICK_PATH, right, answer });
};

interface StoredDraft {
  readonly uid: UID.ContentType;
  readonly documentId: string;
  readonly locale: string | null;
}

/** @throws 404 for what is not there, or may not be read; 403 for what may not be changed */
const demandChanging = async (
  strapi: Core.Strapi,
  ctx: Context,
  draft: StoredDraft,
): Promise<void> => {
  const ability = abilityOf(ctx.state);
  if (!(await reaches(strapi, draft, { ability, right: READING }))) {
    throw notFound('DOCUMENT_NOT_FOUND', 'There is no such draft in this language.');
  }
  if (!(await mayChange(strapi, draft, ability))) throw lackingRight(ctx, UPDATING, draft.uid);
};

/** Whether somebody may change a draft that is stored. */
export const mayChange = (
  strapi: Core.Strapi,
  draft: StoredDraft,
  ability: Ability | undefined,
): Promise<boolean> => reaches(strapi, draft, { ability, right: UPDATING });

const reaches = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: StoredDraft,
  { ability, right }: { readonly ability: Ability | undefined; readonly right: string },
): Promise<boolean> => {
  const drafts = hasDrafts(strapi, uid) ? { publishedAt: null } : {};
  const rows = await findRows(strapi, uid, { documentId, locale, ...drafts });
  return (
    ability !== undefined &&
    rows.length > 0 &&
    rows.every(rowTest(strapi, { ability }, { right, model: uid }))
  );
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
