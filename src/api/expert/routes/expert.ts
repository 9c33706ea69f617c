import { factories } from '@strapi/strapi';

const uid = 'api::expert.expert';

export default factories.createCoreRouter(uid, {
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
