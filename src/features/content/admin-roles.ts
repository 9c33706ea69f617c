/** The roles of the admin panel, by the codes under which they are stored. Strapi brings three of them. */
export const ADMIN_ROLE = {
  superAdmin: 'strapi-super-admin',
  administrator: 'lectern-administrator',
  editor: 'strapi-editor',
  author: 'strapi-author',
  partnerManager: 'lectern-partner-manager',
} as const;
