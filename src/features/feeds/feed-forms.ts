import { z } from 'zod';
import { renderAtom } from './atom';
import type { Feed } from './feed';
import { renderJsonFeed } from './json-feed';
import { JSON_FEED } from './json-feed-schema';
import { renderRss, RSS_TYPE } from './rss';

/** One way to write a feed down. */
interface FeedFormFacts {
  /** As the API's description calls it. */
  readonly name: string;
  /** Without parameters. It is sent as UTF-8. */
  readonly mediaType: string;
  readonly schema: z.ZodType;
  readonly render: (feed: Feed) => string;
}

/** The forms of every feed of items, by the ending of its address. */
const FORMS = {
  rss: { name: 'RSS 2.0', mediaType: RSS_TYPE, schema: z.string(), render: renderRss },
  atom: {
    name: 'Atom',
    mediaType: 'application/atom+xml',
    schema: z.string(),
    render: renderAtom,
  },
  json: {
    name: 'JSON Feed 1.1',
    mediaType: 'application/feed+json',
    schema: JSON_FEED,
    render: renderJsonFeed,
  },
} as const satisfies Record<string, FeedFormFacts>;

export type FeedForm = keyof typeof FORMS;

export const FEED_FORMS = Object.keys(FORMS) as readonly FeedForm[];

export const feedForm = (form: FeedForm): FeedFormFacts => FORMS[form];
