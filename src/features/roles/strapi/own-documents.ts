import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { recordIn, textAt, valueAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import type { DocumentEvent, WriteCheck } from '../../../platform/document-events';
import { checkBefore } from '../../../platform/handlers';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { findRows, rowTest } from '../../../platform/stored-rows';
import { contentRight, type ContentAction } from '../rights';
import { adminCallerOf, rightMissing, type AdminCaller } from './right-missing';

/**
 * A new language of a document is a change of that document: fields that are not translated are written to all of
 * its languages. Strapi asks only for the right to create, and for that in any language.
 */
export const holdTranslations = (strapi: Core.Strapi): void => {
  const controller = 'plugin::content-manager.collection-types';
  const actions = ['create', 'clone', 'update', 'publish'];
  checkBefore(strapi, { controller, actions }, (ctx) => refuseTranslation(strapi, ctx));
};

interface Translation {
  readonly model: string;
  /** Null where the document is made with it. */
  readonly documentId: string | null;
  readonly locale: string | null;
}

/** What a request is about to write, where it is about a translated type. */
const translationIn = (strapi: Core.Strapi, ctx: Context): Translation | null => {
  const model = textAt(ctx.params, 'model');
  if (model === null || !isTranslated(strapi, model)) return null;
  const locale = textAt(valueAt(ctx.request, 'body'), 'locale');
  return { model, documentId: textAt(ctx.params, 'id'), locale };
};

const refuseTranslation = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const caller = adminCallerOf(ctx.state);
  const translation = translationIn(strapi, ctx);
  const lacking = caller && translation ? await lackingRight(strapi, caller, translation) : null;
  if (!caller || !translation || !lacking) return;
  throw await rightMissing(strapi, caller, {
    right: contentRight(lacking),
    subject: translation.model,
  });
};

/** What keeps somebody from writing in a language in which there is nothing yet; null if nothing does. */
const lackingRight = async (
  strapi: Core.Strapi,
  caller: AdminCaller,
  { model, documentId, locale }: Translation,
): Promise<ContentAction | null> => {
  const reaches = (action: ContentAction): ((row: unknown) => boolean) =>
    rowTest(strapi, caller, { right: contentRight(action), model });
  const making = reaches('create')({ locale, createdBy: caller.user }) ? null : 'create';
  if (documentId === null) return making;
  if (!making && reaches('update')({ locale })) return null;
  const drafts = await findRows(strapi, model, { documentId, publishedAt: { $null: true } });
  const isThere = drafts.some((draft) => draft.locale === locale);
  if (isThere || drafts.length === 0) return null; // Strapi's to decide
  return making ?? (drafts.some(reaches('update')) ? null : 'update');
};

const isTranslated = (strapi: Core.Strapi, model: string): boolean =>
  model in strapi.contentTypes && isLocalized(strapi, model);

/**
 * Whoever may delete only what was never published deletes nothing that was published and taken back either: its
 * address is known, and answers that it is gone.
 */
export const refuseDeletingWhatWasPublished =
  (strapi: Core.Strapi): WriteCheck =>
  async (event) => {
    if (event.action === 'delete' && hasDrafts(strapi, event.uid)) {
      await refuseFormerlyPublished(strapi, event);
    }
  };

const refuseFormerlyPublished = async (
  strapi: Core.Strapi,
  { uid, params }: DocumentEvent,
): Promise<void> => {
  const caller = adminCallerOf(strapi.requestContext.get()?.state);
  if (!caller) return;
  const right = contentRight('delete');
  const mayDelete = rowTest(strapi, caller, { right, model: uid });
  const { documentId, locale } = params;
  const inLocale = typeof locale === 'string' && locale !== '*' ? { locale } : {};
  const drafts = await findRows(strapi, uid, {
    documentId,
    publishedAt: { $null: true },
    ...inLocale,
  });
  const published = drafts.map((draft) => ({
    ...recordIn(draft),
    publishedAt: new Date(),
  }));
  if (published.every(mayDelete)) return;
  if (await wasPublished(strapi, uid, { document_id: documentId, ...inLocale })) {
    throw await rightMissing(strapi, caller, { right, subject: uid });
  }
};

const wasPublished = (
  strapi: Core.Strapi,
  uid: string,
  where: Readonly<Record<string, unknown>>,
): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const ended: unknown = await trx('lectern_ended_documents')
      .where({ uid, ...where })
      .first();
    return ended !== undefined;
  });
