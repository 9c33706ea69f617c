import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::publication.publication', {
  config: {
    findOne: {
      middlewares: [
        { name: 'global::document-address', config: { uid: 'api::publication.publication' } },
      ],
    },
  },
});
