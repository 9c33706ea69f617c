import { contentRouter } from '../../../features/content/strapi/content-router';

export default contentRouter('api::topic.topic');
