import { declareType, type EditedType } from './declaration';
import { fieldsOnly, PLAIN } from './parts';

/** How editors meet a site. */
export const EDITED_SITE = {
  uid: 'api::site.site',
  noun: 'site',
  plural: 'site',
  nameField: null,
  suggestsRelated: false,
  picked: null,
  layout: {
    mainField: 'publisherName',
    columns: [],
    rows: [
      ['publisherName', 'siteUrl'],
      ['logo', 'defaultShareImage'],
      'contact',
      'rightsStatement',
    ],
    texts: [
      ['publisherName', 'Publisher', 'The institute’s name as it is printed.'],
      ['siteUrl', 'Address of the website', 'Begins with https://'],
      ['logo', 'Logo'],
      [
        'defaultShareImage',
        'Image for sharing',
        'Shown by social networks where a page has no image of its own.',
      ],
      ['contact', 'Contact'],
      ['rightsStatement', 'Rights', 'Who owns the content and how it may be used.'],
    ],
  },
} as const satisfies EditedType;

/** Who publishes, and where: there is one. */
export const SITE = declareType(EDITED_SITE, {
  pathLists: [],

  access: { public: ['find'], authenticated: ['find'] },
  order: { field: 'publisherName', direction: 'asc' },
  views: {
    card: fieldsOnly('publisherName', 'siteUrl'),
    full: { populate: { logo: PLAIN, defaultShareImage: PLAIN, contact: PLAIN } },
  },
});
