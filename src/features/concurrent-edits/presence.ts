/** Seconds between two signs of life of a tab, and after how many it counts as gone. */
export const HEARTBEAT_SECONDS = 10;
export const GONE_AFTER_SECONDS = 30;

/** The route on which a tab says that it has a document open, and hears who else has. */
export const PRESENCE_PATH = '/newsroom/presence';

/** Somebody else, or oneself in another tab. */
export interface Present {
  readonly name: string;
  readonly isYou: boolean;
  readonly hasUnsaved: boolean;
}
