import { given, type JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedShow } from '../content/published-parts';
import { homeUrl, type GraphContext } from './graph-context';
import { imageNode } from './organization-node';

/** A show as a series: of a podcast where it has one, else of a radio programme. */
export const seriesNode = (show: PublishedShow, context: GraphContext): JsonLdNode => ({
  '@type': show.isPodcast ? 'PodcastSeries' : 'RadioSeries',
  '@id': seriesId(show, context),
  name: show.title,
  ...given('url', pageLink('shows', show, context)),
  ...given('description', show.description),
  ...given('inLanguage', show.language),
  ...given('image', show.artwork && imageNode(show.artwork, context)),
  ...given('publisher', show.broadcaster && { '@type': 'Organization', name: show.broadcaster }),
});

const seriesId = (show: PublishedShow, context: GraphContext): string =>
  `${pageLink('shows', show, context) ?? homeUrl(context)}#series-${show.documentId}`;
