import { factories } from '@strapi/strapi';

const uid = 'api::site.site';

export default factories.createCoreRouter(uid, {
  config: {
    find: { middlewares: [{ name: 'global::view', config: { uid, kind: 'document' } }] },
  },
});
