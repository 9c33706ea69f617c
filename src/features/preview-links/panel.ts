import { z } from 'zod';

/** The routes on which the panel makes a link to a preview, and ends all links of a document. */
export const LINK_PATH = '/newsroom/preview-links';
export const END_PATH = '/newsroom/preview-links/end';

/** Which document, and in which language. */
export const LINKED_DOCUMENT = z.strictObject({
  uid: z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/),
  documentId: z.string().min(1).max(64),
  /** Empty for types that are not translated. */
  locale: z.string().max(35),
});

export interface MadeLink {
  /** Absolute, or a path on this server where nobody said under which address it is reached. */
  readonly url: string;
  /** ISO 8601. */
  readonly endsAt: string;
}
