import type { ContentReads } from '../../../platform/content-reads';
import { contentAnswer, mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import type { Graph } from '../../content/json-ld';
import type { PublicPaths } from '../../content/public-url';
import { SITE_URL_MISSING } from '../../content/strapi/delivery';
import { findPublicDocument } from '../../content/strapi/public-document';
import { findSite } from '../../content/strapi/public-site';
import { addressIn, type AnswerMissing } from '../../slugs/strapi/interface';
import { printGraph } from '../graph';
import type { DescriptionRequest, Segment } from '../routes';
import type { SocialCard } from '../social-card';
import type { Description } from './descriptions';

/** What descriptions are made from. */
export interface DescriptionSources {
  readonly reads: ContentReads;
  readonly paths: PublicPaths;
  /** The default one first. */
  readonly locales: readonly string[];
  readonly absolute: (url: string) => string;
  readonly answerMissing: AnswerMissing;
}

const FORMS: Readonly<Record<Segment, Form>> = {
  'structured-data': { contentType: 'application/ld+json', print: printGraph },
  'social-card': {
    contentType: 'application/json; charset=utf-8',
    print: (card) => JSON.stringify(card),
  },
};

interface Form {
  readonly contentType: string;
  readonly print: (described: Graph | SocialCard) => string;
}

/**
 * Answers `/api/{type}/{documentId or slug}/{segment}` with one parameter, `locale`. One read, and one of
 * the Site.
 */
export const answerDescription =
  (sources: DescriptionSources, description: Description) =>
  async (request: RoutedRequest, { locale }: DescriptionRequest): Promise<PublicAnswer> => {
    const { type, shape, segment } = description;
    const address = { uid: type.uid, idOrSlug: request.params.id ?? '', locale };
    const { reads } = sources;
    const found = await findPublicDocument(request.drafts ?? reads, address, shape);
    if (!found) return sources.answerMissing(request, { type, ...addressIn(request), locale });
    const { site, dependencies } = await findSite(reads);
    const all = mergeDependencies(found.dependencies, dependencies);
    if (!site) return { ...refusalAnswer(request, SITE_URL_MISSING), dependencies: all };
    const { contentType, print } = FORMS[segment];
    return contentAnswer(
      contentType,
      print(description.describe(found.row, { ...sources, site })),
      all,
    );
  };
