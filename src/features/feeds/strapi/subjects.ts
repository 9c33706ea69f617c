import { moment, orNull, text } from '../../../lib/row';
import type { FeatureContext } from '../../../platform/feature';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { RoutedRequest } from '../../../platform/public-routes';
import { pageTypeOf } from '../../content/public-url';
import { partOf, readFile, words } from '../../content/published-parts';
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
    const { documentId, row, dependencies } = found;
    const { name, description, jobTitle, updatedAt, slug, photo } = OWNER(row);
    return {
      id: `urn:lectern:feed:${documentId}`,
      title: name,
      description: description ?? jobTitle,
      updated: updatedAt,
      pageUrl: ({ pageUrl }) => pageUrl(pageTypeOf(type), slug ?? documentId, null),
      image: photo ? absoluteUrls(context.strapi)(photo.url) : null,
      dependencies,
      read: (query) => readItemsOf(context, { uid: type.uid, documentId }, query),
    };
  };

const OWNER = partOf({
  name: words,
  description: orNull(text),
  jobTitle: orNull(text),
  updatedAt: orNull(moment),
  slug: orNull(text),
  photo: readFile,
});
