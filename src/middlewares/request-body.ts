import type { Core } from '@strapi/strapi';
import { readBodies } from '../features/bodies/strapi';

/** Reads what clients send, in the place of strapi::body. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => readBodies(strapi);
