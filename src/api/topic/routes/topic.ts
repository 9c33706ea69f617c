import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::topic.topic', {
  config: {
    findOne: {
      middlewares: [{ name: 'global::document-address', config: { uid: 'api::topic.topic' } }],
    },
  },
});
