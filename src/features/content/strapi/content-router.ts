import { factories, type UID } from '@strapi/strapi';

/** The REST routes of a content type: read by slug or documentId, as a view unless fields are chosen. */
export const contentRouter = (uid: UID.CollectionType) =>
  factories.createCoreRouter(uid, {
    config: {
      find: { middlewares: [{ name: 'global::view', config: { uid, kind: 'list' } }] },
      findOne: {
        middlewares: [
          { name: 'global::document-address', config: { uid } },
          { name: 'global::view', config: { uid, kind: 'document' } },
        ],
      },
    },
  });
