import { z } from 'zod';
import { makeSlug } from '../../lib/slug';
import { CONTENT_UID, DOCUMENT_ID, FORM_LOCALE } from '../content/panel-fields';
import { SLUG_LETTERS } from './slug-letters';

/** What a form asks with. */
export const ADDRESS_QUESTION = z.strictObject({
  uid: CONTENT_UID,
  /** Null for a document that was never saved. */
  documentId: DOCUMENT_ID.nullable(),
  /** Empty for types that are not translated. */
  locale: FORM_LOCALE,
  /** The name or title, as it is typed. */
  name: z.string().max(1_000).nullable(),
  /** The slug, as it is typed; null or empty: it is to be made from the name. */
  slug: z.string().max(255).nullable(),
});

/** A typed slug in the letters that addresses have; one that has only those stays as it is. */
export const asSlug = (typed: string, locale: string | null): string =>
  SLUG_LETTERS.test(typed) ? typed : makeSlug(typed, locale);
