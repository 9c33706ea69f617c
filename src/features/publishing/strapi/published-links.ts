import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { listAt, textAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { ownedRelations, type OwnedRelation } from '../../../platform/relations';
import { hasDrafts } from '../../../platform/schema';
import { forgetLinks, rememberLinks, restoreLinks } from './published-links-store';

/**
 * Keeps the links of published documents exactly what they were when each was published, however
 * often their targets are published, unpublished and published again.
 */
export const keepPublishedLinks =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const result = await next();
    const { documentId } = event.params;
    if (!documentId || !hasDrafts(strapi, event.uid)) return result;
    const relations = ownedRelations(strapi).filter(
      ({ sourceUid, hasTargetDrafts }) => hasTargetDrafts && hasDrafts(strapi, sourceUid),
    );
    const locales = localesIn(result);
    await inTransaction(strapi, async (trx) => {
      await settle(trx, { action: event.action, uid: event.uid, documentId, locales, relations });
    });
    return result;
  };

interface Settlement {
  readonly action: WriteAction;
  readonly uid: string;
  readonly documentId: string;
  readonly locales: readonly (string | null)[];
  readonly relations: readonly OwnedRelation[];
}

const settle = async (trx: Knex.Transaction, settlement: Settlement): Promise<void> => {
  const { action, uid, documentId, locales, relations } = settlement;
  const own = relations.filter(({ sourceUid }) => sourceUid === uid);
  const touching = relations.filter(({ sourceUid, targetUid }) =>
    [sourceUid, targetUid].includes(uid),
  );
  if (action === 'publish') {
    for (const locale of locales) await rememberLinks(trx, { uid, documentId, locale }, own);
    for (const relation of touching)
      await restoreLinks(trx, relation, { documentId, state: 'published' });
  }
  if (action === 'discardDraft') {
    for (const relation of own) await restoreLinks(trx, relation, { documentId, state: 'draft' });
  }
  if (action === 'unpublish' || action === 'delete') {
    for (const locale of locales) await forgetLinks(trx, { uid, documentId, locale });
  }
};

const localesIn = (result: unknown): (string | null)[] =>
  listAt(result, 'entries').map((entry) => textAt(entry, 'locale'));
