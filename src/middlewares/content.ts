import type { Core } from '@strapi/strapi';
import { answerContent, type ContentTarget } from '../features/content/strapi/koa-content';

/** On the routes that read content: by slug or documentId, as a view unless fields are chosen. */
export default (target: ContentTarget, { strapi }: { strapi: Core.Strapi }) =>
  answerContent(strapi, target);
