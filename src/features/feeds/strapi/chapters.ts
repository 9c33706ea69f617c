import type { FeatureContext } from '../../../platform/feature';
import { contentAnswer, refusalAnswer, type Refusal } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { publicRoute, type RoutedRequest } from '../../../platform/public-routes';
import { readInterview } from '../../content/published-interview';
import { INTERVIEW } from '../../content/registry';
import { rightsToShow } from '../../content/rights';
import { findPublicDocument } from '../../content/strapi/public-document';
import { addressIn, missingDocuments } from '../../slugs/strapi/interface';
import { chaptersRoute, type ChaptersRequest } from '../routes';
import { chaptersOf, renderChapters } from '../turn-times';
import { feedContextOf, type FeedRoutes } from './feed-context';

const CHAPTERS_NOT_FOUND: Refusal = {
  status: 404,
  code: 'CHAPTERS_NOT_FOUND',
  message: 'There is no such interview, or its turns have no times.',
};

/** `/feeds/interviews/{…}/chapters.json`. */
export const chapterLists: FeedRoutes = (context) => [
  publicRoute({
    route: chaptersRoute(feedContextOf(context.strapi).locales),
    needs: rightsToShow(INTERVIEW),
    answer: (request, asked) => answerChapters(context, request, asked),
  }),
];

/** The chapters of one interview for players. */
const answerChapters = async (
  { strapi, contentReads }: Pick<FeatureContext, 'strapi' | 'contentReads'>,
  request: RoutedRequest,
  { locale }: ChaptersRequest,
): Promise<PublicAnswer> => {
  const found = await findPublicDocument(
    contentReads,
    { uid: INTERVIEW.uid, idOrSlug: request.params.id ?? '', locale },
    { fields: ['slug'], populate: { transcript: true } },
  );
  if (!found) {
    return missingDocuments(strapi)(request, {
      type: INTERVIEW,
      ...addressIn(request),
      locale,
      otherwise: CHAPTERS_NOT_FOUND,
    });
  }
  const chapters = chaptersOf(readInterview(found.row).transcript);
  if (chapters.length === 0) {
    const { dependencies } = found;
    return { ...refusalAnswer(request, CHAPTERS_NOT_FOUND), dependencies };
  }
  const body = renderChapters(chapters);
  return contentAnswer('application/json+chapters; charset=utf-8', body, found.dependencies);
};
