/** A feed in no form yet. All addresses are absolute, all moments ISO 8601. */
export interface Feed extends Channel {
  /** Stays the same for ever, whatever the feed's address. */
  readonly id: string;
  readonly publisher: { readonly name: string; readonly url: string };
  readonly items: readonly FeedItem[];
}

/** What every feed says of itself. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** The page that shows the same to people. */
  readonly pageUrl: string;
  readonly image: string | null;
  /** When anything in it changed last; the beginning of time if it is empty. */
  readonly updated: string;
  readonly links: FeedLinks;
}

/** Where the feed itself and its other pages are (RFC 5005, 3). */
export interface FeedLinks {
  readonly self: string;
  readonly first: string;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface FeedItem {
  /** Stays the same for ever. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** The whole text; null where only summaries are sent. */
  readonly html: string | null;
  readonly language: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly url: string | null }[];
  readonly topics: readonly string[];
  readonly image: string | null;
}

/** Before anything was published here. */
export const NEVER = '1970-01-01T00:00:00.000Z';

/** The latest of some moments. */
export const latest = (moments: readonly (string | null)[]): string =>
  moments.reduce<string>(
    (last, moment) => (moment !== null && Date.parse(moment) > Date.parse(last) ? moment : last),
    NEVER,
  );
