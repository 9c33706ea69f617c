import { z } from 'zod';
import { CONTENT_UID, DOCUMENT_ID, FORM_LOCALE } from '../content/panel-fields';
import { BULK_DEEDS, BULK_LIMIT } from './bulk';

export const BULK_QUESTION = z.strictObject({
  uid: CONTENT_UID,
  locale: FORM_LOCALE,
  deed: z.enum(BULK_DEEDS),
  documentIds: z.array(DOCUMENT_ID).min(1).max(BULK_LIMIT),
  /** The topic to add; of every other deed null. */
  topic: DOCUMENT_ID.nullable(),
});
