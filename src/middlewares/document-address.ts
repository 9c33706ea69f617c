import type { Core, UID } from '@strapi/strapi';
import { answerAddress } from '../features/slugs/strapi/document-address';

/** On the route of one document: its slug is as good as its documentId. */
export default ({ uid }: { uid: UID.ContentType }, { strapi }: { strapi: Core.Strapi }) =>
  answerAddress(strapi, uid);
