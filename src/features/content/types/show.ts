import { textAt } from '../../../lib/record';
import type { DescribedPage } from '../described-page';
import { readShow } from '../published-parts';
import type { View } from '../view';
import { declareType, type ReadShape, type EditedType } from './declaration';
import { FILE, FORMER_PATHS_TEXT, PLAIN, SLUG_HINT } from './parts';

export const SHOW_CARD: View = {
  fields: ['title', 'slug', 'broadcaster', 'channel', 'frequency'],
  populate: { artwork: PLAIN },
};

export const DESCRIBED_SHOW: ReadShape = {
  fields: ['title', 'slug', 'description', 'broadcaster', 'language'],
  populate: { artwork: FILE, podcast: { fields: ['id'] } },
};

const describe = (row: unknown): DescribedPage => {
  const show = readShow(row);
  const { title, description, language, artwork } = show;
  return {
    graph: (make) => ({ name: title, things: [make.series(show)] }),
    card: () => ({ title, description, locale: language, pictures: [artwork] }),
  };
};

/** How editors meet a show. */
export const EDITED_SHOW = {
  uid: 'api::show.show',
  noun: 'show',
  plural: 'shows',
  nameField: 'title',
  suggestsRelated: false,
  picked: {
    fields: ['broadcaster', 'channel'],
    link: null,
    newestBy: null,
    tell: (row) => [textAt(row, 'broadcaster'), textAt(row, 'channel')],
  },
  layout: {
    mainField: 'title',
    columns: ['artwork', 'title', 'broadcaster', 'channel', 'frequency'],
    sortedBy: ['title', 'ASC'],
    rows: [
      'title',
      'description',
      ['broadcaster', 'channel'],
      ['frequency', 'language'],
      'artwork',
      'podcast',
      'slug',
      'formerPaths',
      'interviews',
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
  },
} as const satisfies EditedType;

/** A series of interviews, on air or as a podcast. */
export const SHOW = declareType(EDITED_SHOW, {
  example: 'the-long-view',

  order: { field: 'title', direction: 'asc' },
  listing: { shortcuts: {}, isTranslated: false, cursorFields: ['title'] },
  views: {
    card: SHOW_CARD,
    full: { populate: { artwork: PLAIN, podcast: PLAIN } },
  },
  workOwner: { by: 'show', parentField: null },

  page: { path: '/shows/{slug}', called: 'a show' },
  described: { shape: DESCRIBED_SHOW, describe },
});
