import type { FeatureContext } from '../../../platform/feature';
import { publicRoute, type PublicRoute } from '../../../platform/public-routes';
import { CONTENT_TYPES, SITE, type ContentType } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { FED_TYPES, type FedType } from '../fed-types';
import { FEED_FORMS, type FeedForm } from '../feed-forms';
import { feedRoute, ownedFeedRoute } from '../routes';
import { answerFeed } from './content-feeds';
import { feedContextOf, type FeedRoutes } from './feed-context';
import { ownerSubject, typeSubject, type FeedOwner } from './subjects';

/** Of all documents of a type, and of what belongs to one topic or expert, in every form. */
export const itemFeeds: FeedRoutes = (context) =>
  FEED_FORMS.flatMap((form) => [
    ...FED_TYPES.map((type) => typeFeed(context, type, form)),
    ...CONTENT_TYPES.filter(hasOwnFeeds).map((owner) => ownedFeed(context, owner, form)),
  ]);

const hasOwnFeeds = (type: ContentType): type is FeedOwner => type.ownFeed !== null;

const typeFeed = (context: FeatureContext, type: FedType, form: FeedForm): PublicRoute => {
  const readSubject = typeSubject(context, type);
  return publicRoute({
    route: feedRoute(type.plural, form, feedContextOf(context.strapi).locales),
    needs: [type, SITE].map(rightToList),
    answer: (request, asked) => answerFeed(context, request, { form, asked, readSubject }),
  });
};

const ownedFeed = (context: FeatureContext, owner: FeedOwner, form: FeedForm): PublicRoute =>
  publicRoute({
    route: ownedFeedRoute(owner, form, feedContextOf(context.strapi).locales),
    needs: [...rightsToShow(owner), rightToList(SITE)],
    answer: (request, asked) => {
      const readSubject = ownerSubject(context, request, owner);
      return answerFeed(context, request, { form, asked, readSubject });
    },
  });
