import type { FormLayout } from '../content/form-layout';

const turn: FormLayout = {
  uid: 'interview.turn',
  mainField: 'speaker',
  columns: [],
  rows: [
    [
      ['speaker', 6],
      ['role', 6],
    ],
    [['text', 12]],
    [
      ['start', 4],
      ['end', 4],
      ['turnId', 4],
    ],
  ],
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
  rows: [[['text', 12]], [['attribution', 12]]],
  texts: [
    ['text', 'Quotation', 'Without quotation marks.'],
    ['attribution', 'Said by'],
  ],
};

const seo: FormLayout = {
  uid: 'shared.seo',
  mainField: 'metaTitle',
  columns: [],
  rows: [
    [['metaTitle', 12]],
    [['metaDescription', 12]],
    [
      ['shareImage', 6],
      ['canonicalUrl', 6],
    ],
    [['noindex', 6]],
  ],
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
  rows: [
    [
      ['label', 6],
      ['url', 6],
    ],
  ],
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
    [
      ['ownerName', 6],
      ['ownerEmail', 6],
    ],
    [
      ['category', 6],
      ['explicit', 6],
    ],
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
  rows: [
    [
      ['email', 6],
      ['phone', 6],
    ],
    [['address', 12]],
  ],
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
