import { textAt } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { RoutedRequest } from '../../../platform/public-routes';
import { pageTypeOf } from '../../content/public-url';
import { dateTimeAt } from '../../content/published-interview';
import { readFile } from '../../content/published-parts';
import type { ContentType } from '../../content/registry';
import { absoluteUrls } from '../../content/strapi/delivery';
import type { FedType } from '../fed-types';
import { readFeedOwner, type SubjectReader } from './content-feeds';
import { readItems, readItemsOf } from './feed-rows';

type Context = Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'>;

/** Everything of one type. */
export const typeSubject =
  ({ contentReads }: Context, type: FedType): SubjectReader =>
  async () => ({
    id: `urn:lectern:feed:${type.plural}`,
    title: type.feed.title,
    description: null,
    updated: null,
    pageUrl: null,
    image: null,
    dependencies: NO_DEPENDENCIES,
    read: (query) => readItems(contentReads, type, query),
  });

/** A type whose documents have a feed of their own. */
export type FeedOwner = ContentType & { readonly ownFeed: NonNullable<ContentType['ownFeed']> };

/** Interviews and publications of one topic or expert. */
export const ownerSubject =
  (context: Context, request: RoutedRequest, type: FeedOwner): SubjectReader =>
  async () => {
    const found = await readFeedOwner(context, request, { type, ...type.ownFeed });
    if ('status' in found) return found;
    const { row, dependencies } = found;
    const documentId = textAt(row, 'documentId') ?? '';
    const photo = readFile(row.photo);
    return {
      id: `urn:lectern:feed:${documentId}`,
      title: textAt(row, 'name') ?? '',
      description: textAt(row, 'description') ?? textAt(row, 'jobTitle'),
      updated: dateTimeAt(row, 'updatedAt'),
      pageUrl: ({ pageUrl }) => pageUrl(pageTypeOf(type), textAt(row, 'slug') ?? documentId, null),
      image: photo ? absoluteUrls(context.strapi)(photo.url) : null,
      dependencies,
      read: (query) => readItemsOf(context, { uid: type.uid, documentId }, query),
    };
  };
