import { singleRouter } from '../../../features/content/strapi/content-router';

export default singleRouter('api::site.site');
