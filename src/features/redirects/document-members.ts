import { z } from 'zod';
import { PAGE_TYPES } from '../content/public-url';
import { nounOf } from './redirect';

export const TAG = 'Redirects';

/** What both routes tell of a document. */
export const DOCUMENT = {
  type: z.enum(PAGE_TYPES.map(nounOf)).describe('What the document is.'),
  documentId: z.string().describe('Identity for ever.'),
  locale: z.string().nullable().describe('Its language; null where the type is not translated.'),
};

export const dateTime = (description: string): z.ZodString =>
  z.string().meta({ description, format: 'date-time' });
