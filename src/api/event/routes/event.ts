import { contentRouter } from '../../../features/content/strapi/content-router';

export default contentRouter('api::event.event');
