import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { CONTENT_TYPES, INTERVIEW, SHOW, SITE, type ContentType } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { calendarTypes } from '../calendar';
import { FED_TYPES } from '../fed-types';
import { FEED_FORMS, type FeedForm } from '../feed';
import { calendarRoute, chaptersRoute, feedRoute, ownedFeedRoute, podcastRoute } from '../routes';
import { answerCalendar } from './calendar-feed';
import { answerChapters } from './chapters';
import { answerFeed } from './content-feeds';
import { feedContextOf } from './feed-context';
import { answerPodcast } from './podcast-feed';
import { giveMissingGuids, guidOnCreation } from './podcast-guid-store';
import { ownerSubject, typeSubject, type FeedOwner } from './subjects';

/** Feeds for readers and podcast players. */
export const feeds: Feature = {
  name: 'feeds',
  register(context) {
    const { locales } = feedContextOf(context.strapi);
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
    for (const type of calendarTypes(CONTENT_TYPES)) {
      addPublicRoute(context, {
        route: calendarRoute(type.plural, locales),
        needs: [type, SITE].map(rightToList),
        answer: answerCalendar(context, type),
      });
    }
    context.documentEvents.onWrite(guidOnCreation(context.strapi));
  },
  bootstrap: ({ strapi }) => giveMissingGuids(strapi),
};

const addFeedRoutes = (
  context: FeatureContext,
  form: FeedForm,
  locales: readonly string[],
): void => {
  for (const type of FED_TYPES) {
    const readSubject = typeSubject(context, type);
    addPublicRoute(context, {
      route: feedRoute(type.plural, form, locales),
      needs: [type, SITE].map(rightToList),
      answer: (request, asked) => answerFeed(context, request, { form, asked, readSubject }),
    });
  }
  for (const owner of CONTENT_TYPES.filter(hasOwnFeeds)) {
    addPublicRoute(context, {
      route: ownedFeedRoute(owner, form, locales),
      needs: [...rightsToShow(owner), rightToList(SITE)],
      answer: (request, asked) => {
        const readSubject = ownerSubject(context, request, owner);
        return answerFeed(context, request, { form, asked, readSubject });
      },
    });
  }
};

const hasOwnFeeds = (type: ContentType): type is FeedOwner => type.ownFeed !== null;
