import { ADMIN_ROLE } from '../content/admin-roles';
import type { Condition, ContentAction } from './rights';

/** Content types: all of ours, those that are written as drafts first, or these. */
export type TypeChoice = 'every' | 'with-drafts' | readonly string[];

/** What may be done with documents. */
export interface ContentGrant {
  readonly types: TypeChoice;
  readonly actions: readonly ContentAction[];
  /** Languages; types that are not translated have none to choose from. */
  readonly locales: 'every' | readonly string[];
  /** With which documents; null: with all. */
  readonly condition: Condition | null;
}

/** What may be done beyond documents, as Strapi names it. */
export interface PanelGrant {
  readonly rights: readonly string[];
  readonly condition: Condition | null;
}

/** A role of the admin panel, and all that it may do. */
export interface AdminRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: readonly ContentGrant[];
  readonly panel: readonly PanelGrant[];
  /** Where given, the role may do everything but what begins so. */
  readonly everythingBut?: readonly string[];
}

const READ_MEDIA = [
  'plugin::upload.read',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

const administrator: AdminRole = {
  code: ADMIN_ROLE.administrator,
  name: 'Administrator',
  description: 'Everything but code: content, media, people, partners and settings.',
  content: [],
  panel: [],
  everythingBut: ['plugin::content-type-builder.', 'admin::marketplace.'],
};

const editor: AdminRole = {
  code: ADMIN_ROLE.editor,
  name: 'Editor',
  description: 'All content and media, of everybody: writes, publishes, deletes.',
  content: [
    {
      types: 'every',
      actions: ['read', 'create', 'update', 'delete', 'publish'],
      locales: 'every',
      condition: null,
    },
  ],
  panel: [
    {
      rights: [...READ_MEDIA, 'plugin::upload.assets.create', 'plugin::upload.assets.update'],
      condition: null,
    },
  ],
};

/** Types without drafts are public with the first save: an author only reads them. */
const author: AdminRole = {
  code: ADMIN_ROLE.author,
  name: 'Author',
  description: 'Reads everything, writes drafts and uploads media; publishes nothing.',
  content: [
    { types: 'every', actions: ['read'], locales: 'every', condition: null },
    { types: 'with-drafts', actions: ['create'], locales: 'every', condition: null },
    { types: 'with-drafts', actions: ['update'], locales: 'every', condition: 'own' },
    {
      types: 'with-drafts',
      actions: ['delete'],
      locales: 'every',
      condition: 'own-never-published',
    },
  ],
  panel: [
    { rights: [...READ_MEDIA, 'plugin::upload.assets.create'], condition: null },
    { rights: ['plugin::upload.assets.update'], condition: 'own' },
  ],
};

const partnerManager: AdminRole = {
  code: ADMIN_ROLE.partnerManager,
  name: 'Partner manager',
  description: 'Partners only: their accounts and API tokens. No content.',
  content: [
    {
      types: ['plugin::users-permissions.user'],
      actions: ['read', 'create', 'update', 'delete'],
      locales: 'every',
      condition: null,
    },
    // To choose the role of an account.
    {
      types: ['plugin::users-permissions.role'],
      actions: ['read'],
      locales: 'every',
      condition: null,
    },
  ],
  panel: [
    {
      rights: ['access', 'read', 'create', 'update', 'regenerate', 'delete'].map(
        (action) => `admin::api-tokens.${action}`,
      ),
      condition: null,
    },
  ],
};

/** Every role but Super Admin, to whom Strapi gives all rights at each start. */
export const ADMIN_MATRIX: readonly AdminRole[] = [administrator, editor, author, partnerManager];
