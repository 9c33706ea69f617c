import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::interview.interview', {
  config: {
    findOne: {
      middlewares: [
        { name: 'global::document-address', config: { uid: 'api::interview.interview' } },
      ],
    },
  },
});
