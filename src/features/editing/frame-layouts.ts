import { SHOW, SITE, TOPIC } from '../content/registry';
import type { FormLayout } from './form-layout';
import { FORMER_PATHS_TEXT, SLUG_HINT } from './hints';

const show: FormLayout = {
  uid: SHOW.uid,
  mainField: 'title',
  columns: ['artwork', 'title', 'broadcaster', 'channel', 'frequency'],
  sortedBy: ['title', 'ASC'],
  rows: [
    [['title', 12]],
    [['description', 12]],
    [
      ['broadcaster', 6],
      ['channel', 6],
    ],
    [
      ['frequency', 6],
      ['language', 6],
    ],
    [['artwork', 12]],
    [['podcast', 12]],
    [['slug', 12]],
    [['formerPaths', 12]],
    [['interviews', 12]],
  ],
  readOnly: ['interviews'],
  texts: [
    ['title', 'Title'],
    ['slug', 'Slug', SLUG_HINT],
    FORMER_PATHS_TEXT,
    ['description', 'Description'],
    ['broadcaster', 'Broadcaster'],
    ['channel', 'Channel'],
    ['frequency', 'How often'],
    ['artwork', 'Artwork', 'Square, at least 1400 pixels wide: podcast directories ask for it.'],
    ['language', 'Language', 'As a code: en, fr …'],
    ['podcast', 'Podcast'],
    ['interviews', 'Interviews', 'Set on the interview, under Show.'],
  ],
};

const topic: FormLayout = {
  uid: TOPIC.uid,
  mainField: 'name',
  columns: ['name', 'kind', 'parent'],
  sortedBy: ['name', 'ASC'],
  rows: [
    [
      ['name', 6],
      ['kind', 6],
    ],
    [['description', 12]],
    [
      ['parent', 6],
      ['slug', 6],
    ],
    [['formerPaths', 12]],
    [['children', 12]],
  ],
  readOnly: ['children'],
  texts: [
    ['name', 'Name'],
    ['slug', 'Slug', 'The end of the web address. Made from the name if you leave it empty.'],
    FORMER_PATHS_TEXT,
    ['kind', 'Kind'],
    ['description', 'Description'],
    ['parent', 'Part of', 'The wider topic, if there is one.'],
    ['children', 'Narrower topics', 'Set on the narrower topic, under Part of.'],
  ],
};

const site: FormLayout = {
  uid: SITE.uid,
  mainField: 'publisherName',
  columns: [],
  rows: [
    [
      ['publisherName', 6],
      ['siteUrl', 6],
    ],
    [
      ['logo', 6],
      ['defaultShareImage', 6],
    ],
    [['contact', 12]],
    [['rightsStatement', 12]],
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
};

/** The forms of what content is filed under and comes from. */
export const FRAME_LAYOUTS: readonly FormLayout[] = [show, topic, site];
