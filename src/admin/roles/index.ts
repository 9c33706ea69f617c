import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { hideActions } from './hide-actions';
import { holdToDocument } from './hold-to-document';

/** In `register`: later Strapi has asked already. */
export const openFieldsByRights = (app: StrapiApp): void => {
  app.addRBACMiddleware(holdToDocument);
};

/** In `bootstrap`, after what changes buttons in another way. */
export const showButtonsByRights = (app: StrapiApp): void => {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addDocumentAction(hideActions);
};
