import { z } from 'zod';

/** The uid of a content type of ours, in a body that the panel sends. */
export const CONTENT_UID = z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/);

export const DOCUMENT_ID = z.string().min(1).max(64);

/** A language; empty for types that are not translated. */
export const FORM_LOCALE = z.string().max(35);

/** Which document, and in which language. */
export const DOCUMENT_OF_FORM = { uid: CONTENT_UID, documentId: DOCUMENT_ID, locale: FORM_LOCALE };
