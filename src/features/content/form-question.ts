import { z } from 'zod';
import { CONTENT_UID, DOCUMENT_ID, FORM_LOCALE } from './panel-fields';

/** A form as the panel sends it: only what it changed, relations as connections and disconnections. */
export const FORM_QUESTION = z.strictObject({
  uid: CONTENT_UID,
  /** Null for a document that was never saved. */
  documentId: DOCUMENT_ID.nullable(),
  locale: FORM_LOCALE,
  values: z.record(z.string(), z.unknown()),
});
