import type { Core } from '@strapi/strapi';
import { serveUploads } from '../features/uploads/strapi/serve-uploads';

/** Files of the media library, before anything else looks at the request. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => serveUploads(strapi);
