import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import type { DocumentHandler, WriteAction } from '../../../platform/document-events';
import { documentsOf } from '../../../platform/documents';
import { hasDrafts } from '../../../platform/schema';

/**
 * A `create` or `update` that asks for status published becomes what the admin panel does: a draft
 * written, then `publish`. So every publication passes one gate, in the same transaction.
 */
export const splitPublication =
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const isWriting = event.action === 'create' || event.action === 'update';
    if (!isWriting || event.params.status !== 'published' || !hasDrafts(strapi, event.uid)) {
      return next();
    }
    event.params = { ...event.params, status: 'draft' };
    const draft = await next();
    const documentId = textAt(draft, 'documentId');
    if (!documentId) return draft;
    const { locale, fields, populate } = event.params;
    const selection = { locale: textAt(draft, 'locale') ?? locale, fields, populate };
    const asked = { documentId, ...selection, status: 'published' };
    const published = await documentsOf(strapi, event.uid).publish(asked);
    const entries = valueAt(published, 'entries');
    return Array.isArray(entries) ? (entries[0] as unknown) : draft;
  };
