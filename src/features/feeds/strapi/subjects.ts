import { textAt } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import { NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { RoutedRequest } from '../../../platform/public-routes';
import { EXPERT, TOPIC } from '../../content/registry';
import { momentAt } from '../../content/published-interview';
import { readFile } from '../../content/published-parts';
import { absoluteUrls } from '../../content/strapi/delivery';
import { readFeedOwner, type SubjectReader } from './content-feeds';
import { ITEM_SOURCES } from './feed-queries';
import { readItems, readItemsOf } from './feed-rows';

type Context = Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'>;

/** Everything of one type. */
export const typeSubject =
  ({ contentReads }: Context, type: keyof typeof ITEM_SOURCES, title: string): SubjectReader =>
  async () => ({
    id: `urn:lectern:feed:${type}`,
    title,
    description: null,
    updated: null,
    pageUrl: null,
    image: null,
    dependencies: NO_DEPENDENCIES,
    read: (query) => readItems(contentReads, ITEM_SOURCES[type], query),
  });

/** The types whose documents have a feed of their own. */
const FEED_OWNERS = {
  topics: {
    type: TOPIC,
    fields: ['name', 'slug', 'description', 'updatedAt'],
    populate: {},
  },
  experts: {
    type: EXPERT,
    fields: ['name', 'slug', 'jobTitle', 'updatedAt'],
    populate: { photo: { fields: ['url'] } },
  },
} as const;

/** Interviews and publications of one topic or expert. */
export const ownerSubject =
  (context: Context, request: RoutedRequest, type: keyof typeof FEED_OWNERS): SubjectReader =>
  async () => {
    const owner = FEED_OWNERS[type];
    const found = await readFeedOwner(context, request, owner);
    if ('status' in found) return found;
    const { row, dependencies } = found;
    const documentId = textAt(row, 'documentId') ?? '';
    const photo = readFile(row.photo);
    return {
      id: `urn:lectern:feed:${documentId}`,
      title: textAt(row, 'name') ?? '',
      description: textAt(row, 'description') ?? textAt(row, 'jobTitle'),
      updated: momentAt(row, 'updatedAt'),
      pageUrl: ({ pageUrl }) => pageUrl(type, textAt(row, 'slug') ?? documentId, null),
      image: photo ? absoluteUrls(context.strapi)(photo.url) : null,
      dependencies,
      read: (query) => readItemsOf(context, { uid: owner.type.uid, documentId }, query),
    };
  };
