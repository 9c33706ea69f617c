import { z } from 'zod';
import { DOCUMENT_OF_FORM } from '../content/panel-fields';

/** What a tab says of itself. */
export const PRESENCE = z.strictObject({
  /** Random, of this tab alone. */
  tab: z.string().regex(/^[A-Za-z0-9-]{16,64}$/),
  ...DOCUMENT_OF_FORM,
  hasUnsaved: z.boolean(),
  /** True when the form is closed: the tab is gone at once. */
  isLeaving: z.boolean().default(false),
});

export type PresenceOfTab = z.output<typeof PRESENCE>;
