import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { EXPERT, INTERVIEW, SHOW, SITE, TOPIC } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import {
  CHAPTERS_OPERATION,
  feedOperation,
  ownedFeedOperation,
  PODCAST_OPERATION,
} from '../operations';
import { FEED_FORMS, type FeedForm } from '../feed';
import { answerChapters } from './chapters';
import { answerFeed } from './content-feeds';
import { ITEM_SOURCES } from './feed-queries';
import { answerPodcast } from './podcast-feed';
import { giveMissingGuids, guidOnCreation } from './podcast-guid-store';
import { ownerSubject, typeSubject } from './subjects';

const TITLES = { publications: 'Publications', interviews: 'Interviews' } as const;

/** Feeds for readers and podcast players. */
export const feeds: Feature = {
  name: 'feeds',
  register(context) {
    for (const form of FEED_FORMS) addFeedRoutes(context, form);
    addPublicRoute(context, {
      path: '/feeds/shows/:slug.rss',
      needs: [...rightsToShow(SHOW), ...[INTERVIEW, SITE].map(rightToList)],
      operation: PODCAST_OPERATION,
      answer: (request) => answerPodcast(context, request),
    });
    addPublicRoute(context, {
      path: '/feeds/interviews/:id/chapters.json',
      needs: rightsToShow(INTERVIEW),
      operation: CHAPTERS_OPERATION,
      answer: (request) => answerChapters(context, request),
    });
    context.documentEvents.onWrite(guidOnCreation(context.strapi));
  },
  bootstrap: ({ strapi }) => giveMissingGuids(strapi),
};

const addFeedRoutes = (context: FeatureContext, form: FeedForm): void => {
  for (const type of ['publications', 'interviews'] as const) {
    addPublicRoute(context, {
      path: `/feeds/${type}.${form}`,
      needs: [ITEM_SOURCES[type], SITE].map(rightToList),
      operation: feedOperation(type, form),
      answer: (request) =>
        answerFeed(context, request, {
          form,
          readSubject: typeSubject(context, type, TITLES[type]),
        }),
    });
  }
  for (const [type, owner] of [
    ['topics', TOPIC],
    ['experts', EXPERT],
  ] as const) {
    addPublicRoute(context, {
      path: `/feeds/${type}/:slug.${form}`,
      needs: [...rightsToShow(owner), rightToList(SITE)],
      operation: ownedFeedOperation(owner, form),
      answer: (request) =>
        answerFeed(context, request, {
          form,
          readSubject: ownerSubject(context, request, type),
        }),
    });
  }
};
