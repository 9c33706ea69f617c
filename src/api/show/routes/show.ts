import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::show.show', {
  config: {
    findOne: {
      middlewares: [{ name: 'global::document-address', config: { uid: 'api::show.show' } }],
    },
  },
});
