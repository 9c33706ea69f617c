import { z } from 'zod';

/** A form as the panel sends it: only what it changed, relations as connections and disconnections. */
export const FORM_QUESTION = z.strictObject({
  uid: z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/),
  /** Null for a document that was never saved. */
  documentId: z.string().min(1).max(64).nullable(),
  /** Empty for types that are not translated. */
  locale: z.string().max(35),
  values: z.record(z.string(), z.unknown()),
});
