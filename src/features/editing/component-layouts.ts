import type { FormLayout } from '../content/form-layout';

const turn: FormLayout = {
  uid: 'interview.turn',
  mainField: 'speaker',
  columns: [],
  rows: [['speaker', 'role'], 'text', ['start', 'end', 'turnId']],
  readOnly: ['turnId'],
  texts: [
    ['speaker', 'Speaker', 'The name as it is printed before the words.'],
    ['role', 'Role'],
    ['text', 'Words', 'An empty line makes a new paragraph.'],
    ['start', 'Start in seconds', 'From the beginning of the audio, if known.'],
    ['end', 'End in seconds'],
    ['turnId', 'Turn ID', 'Given when you save. Links and citations rest on it.'],
    ['expertDocumentId', 'Expert'],
  ],
};

const pullQuote: FormLayout = {
  uid: 'interview.pull-quote',
  mainField: 'text',
  columns: [],
  rows: ['text', 'attribution'],
  texts: [
    ['text', 'Quotation', 'Without quotation marks.'],
    ['attribution', 'Said by'],
  ],
};

const seo: FormLayout = {
  uid: 'shared.seo',
  mainField: 'metaTitle',
  columns: [],
  rows: ['metaTitle', 'metaDescription', ['shareImage', 'canonicalUrl'], { noindex: 6 }],
  texts: [
    [
      'metaTitle',
      'Title for search engines',
      'At most 70 characters. The title is used if this is empty.',
    ],
    ['metaDescription', 'Description for search engines', 'At most 200 characters.'],
    ['shareImage', 'Image for sharing'],
    ['canonicalUrl', 'Original address', 'If the same text stands first somewhere else.'],
    ['noindex', 'Hide from search engines'],
  ],
};

const link: FormLayout = {
  uid: 'shared.link',
  mainField: 'label',
  columns: [],
  rows: [['label', 'url']],
  texts: [
    ['label', 'Label'],
    ['url', 'Address', 'Begins with https://'],
  ],
};

const podcast: FormLayout = {
  uid: 'show.podcast',
  mainField: 'ownerName',
  columns: [],
  rows: [
    ['ownerName', 'ownerEmail'],
    ['category', 'explicit'],
  ],
  texts: [
    ['ownerName', 'Owner'],
    ['ownerEmail', 'Owner’s e-mail', 'Podcast directories write to it. It is public in the feed.'],
    ['category', 'Category', 'As podcast directories call it, such as News & Politics.'],
    ['explicit', 'Explicit language'],
  ],
};

const contact: FormLayout = {
  uid: 'site.contact',
  mainField: 'email',
  columns: [],
  rows: [['email', 'phone'], 'address'],
  texts: [
    ['email', 'E-mail'],
    ['phone', 'Telephone'],
    ['address', 'Postal address'],
  ],
};

/** The forms of the components. */
export const COMPONENT_LAYOUTS: readonly FormLayout[] = [
  turn,
  pullQuote,
  seo,
  link,
  podcast,
  contact,
];
