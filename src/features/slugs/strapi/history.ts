import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/database';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { contentTypeOf } from '../../content/registry';
import { addressChanges } from '../public-slugs';
import { readPublicSlugs, recordAddressChanges } from './history-store';

/** Keeps the former addresses of what is public, in the transaction of the write that changes them. */
export const keepHistory =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const { documentId } = event.params;
    if (!documentId || !contentTypeOf(event.uid)?.nameField) return next();
    const key = { uid: event.uid, documentId };
    return inTransaction(strapi, async (trx) => {
      const before = await readPublicSlugs(strapi, trx, key);
      const result = await next();
      const after = await readPublicSlugs(strapi, trx, key);
      await recordAddressChanges(trx, key, addressChanges(before, after));
      return result;
    });
  };
