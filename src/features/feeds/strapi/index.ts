import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { EXPERT, INTERVIEW, SHOW, SITE, TOPIC } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { FEED_FORMS, type FeedForm } from '../feed';
import { chaptersRoute, feedRoute, ownedFeedRoute, podcastRoute } from '../routes';
import { answerChapters } from './chapters';
import { answerFeed } from './content-feeds';
import { feedHouse } from './feed-house';
import { ITEM_SOURCES } from './feed-queries';
import { answerPodcast } from './podcast-feed';
import { giveMissingGuids, guidOnCreation } from './podcast-guid-store';
import { ownerSubject, typeSubject } from './subjects';

const TITLES = { publications: 'Publications', interviews: 'Interviews' } as const;

/** Feeds for readers and podcast players. */
export const feeds: Feature = {
  name: 'feeds',
  register(context) {
    const { locales } = feedHouse(context.strapi);
    for (const form of FEED_FORMS) addFeedRoutes(context, form, locales);
    addPublicRoute(context, {
      route: podcastRoute(locales),
      needs: [...rightsToShow(SHOW), ...[INTERVIEW, SITE].map(rightToList)],
      answer: (request, asked) => answerPodcast(context, request, asked),
    });
    addPublicRoute(context, {
      route: chaptersRoute(locales),
      needs: rightsToShow(INTERVIEW),
      answer: (request, asked) => answerChapters(context, request, asked),
    });
    context.documentEvents.onWrite(guidOnCreation(context.strapi));
  },
  bootstrap: ({ strapi }) => giveMissingGuids(strapi),
};

const addFeedRoutes = (
  context: FeatureContext,
  form: FeedForm,
  locales: readonly string[],
): void => {
  for (const type of ['publications', 'interviews'] as const) {
    const readSubject = typeSubject(context, type, TITLES[type]);
    addPublicRoute(context, {
      route: feedRoute(type, form, locales),
      needs: [ITEM_SOURCES[type], SITE].map(rightToList),
      answer: (request, asked) => answerFeed(context, request, { form, asked, readSubject }),
    });
  }
  for (const [type, owner] of [
    ['topics', TOPIC],
    ['experts', EXPERT],
  ] as const) {
    addPublicRoute(context, {
      route: ownedFeedRoute(owner, form, locales),
      needs: [...rightsToShow(owner), rightToList(SITE)],
      answer: (request, asked) => {
        const readSubject = ownerSubject(context, request, type);
        return answerFeed(context, request, { form, asked, readSubject });
      },
    });
  }
};
