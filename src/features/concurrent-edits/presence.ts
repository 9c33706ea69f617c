import { z } from 'zod';

/** Seconds between two signs of life of a tab, and after how many it counts as gone. */
export const HEARTBEAT_SECONDS = 10;
export const GONE_AFTER_SECONDS = 30;

/** The route on which a tab says that it has a document open, and hears who else has. */
export const PRESENCE_PATH = '/newsroom/presence';

/** What a tab says of itself. */
export const PRESENCE = z.strictObject({
  /** Random, of this tab alone. */
  tab: z.string().regex(/^[A-Za-z0-9-]{16,64}$/),
  uid: z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/),
  documentId: z.string().min(1).max(64),
  /** Empty for types that are not translated. */
  locale: z.string().max(35),
  hasUnsaved: z.boolean(),
  /** True when the form is closed: the tab is gone at once. */
  isLeaving: z.boolean().default(false),
});

export type PresenceOfTab = z.output<typeof PRESENCE>;

/** Somebody else, or oneself in another tab. */
export interface Present {
  readonly name: string;
  readonly isYou: boolean;
  readonly hasUnsaved: boolean;
}
