import type { Feature } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { calendarFeeds } from './calendar-feed';
import { chapterLists } from './chapters';
import type { FeedRoutes } from './feed-context';
import { itemFeeds } from './item-feeds';
import { podcastFeeds } from './podcast-feed';
import { giveMissingGuids, guidOnCreation } from './podcast-guid-store';

/** Every feed, as the API's description lists them. */
const FEEDS: readonly FeedRoutes[] = [itemFeeds, podcastFeeds, chapterLists, calendarFeeds];

/** Feeds for readers and podcast players. */
export const feeds: Feature = {
  name: 'feeds',
  register(context) {
    for (const served of FEEDS.flatMap((routes) => routes(context))) {
      addPublicRoute(context, served);
    }
    context.documentEvents.onWrite(guidOnCreation(context.strapi));
  },
  bootstrap: ({ strapi }) => giveMissingGuids(strapi),
};
