import type { Core } from '@strapi/strapi';

/**
 * A file's list of the documents that use it holds whole drafts. It is private to the content API; the
 * media library of the admin panel does not go through these checks.
 */
export const hideUploadOwners = (strapi: Core.Strapi): void => {
  const { attributes } = strapi.contentType('plugin::upload.file');
  Object.assign(attributes.related, { private: true, searchable: false });
};
