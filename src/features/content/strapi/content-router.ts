import { factories, type UID } from '@strapi/strapi';
import type { ContentTarget } from './koa-content';

/** The REST routes of a content type: read by slug or documentId, as a view unless fields are chosen. */
export const contentRouter = (uid: UID.CollectionType) =>
  factories.createCoreRouter(uid, {
    config: {
      find: reading({ uid, kind: 'list' }),
      findOne: reading({ uid, kind: 'document' }),
    },
  });

/** The same for a single type. */
export const singleRouter = (uid: UID.SingleType) =>
  factories.createCoreRouter(uid, { config: { find: reading({ uid, kind: 'document' }) } });

const reading = (config: ContentTarget) => ({
  middlewares: [{ name: 'global::content', config }],
});
