import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::expert.expert', {
  config: {
    findOne: {
      middlewares: [{ name: 'global::document-address', config: { uid: 'api::expert.expert' } }],
    },
  },
});
