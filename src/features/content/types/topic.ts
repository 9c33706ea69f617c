import { textAt, valueAt } from '../../../lib/record';
import type { DescribedPage } from '../described-page';
import { given } from '../json-ld';
import { readTopic } from '../published-parts';
import type { View } from '../view';
import { declareType, type EditedType } from './declaration';
import { asWords, fieldsOnly, FORMER_PATHS_TEXT, NAMED, NAME_SLUG_HINT } from './parts';

export const TOPIC_CARD = fieldsOnly('name', 'slug', 'kind');
export const TOPIC_WITH_PARENT: View = {
  fields: ['name', 'slug', 'kind'],
  populate: { parent: TOPIC_CARD },
};

const describe = (row: unknown): DescribedPage => {
  const topic = readTopic(row);
  const { name, description, parent } = topic;
  return {
    graph: (make) => ({
      name,
      above: parent ? [{ name: parent.name, url: make.link(TOPIC, parent) }] : [],
      things: [
        {
          '@type': 'CollectionPage',
          '@id': `${make.url}#page`,
          url: make.url,
          name,
          ...given('description', description),
          publisher: make.organization(),
          about: make.topic(topic),
        },
      ],
    }),
    card: () => ({ title: name, description }),
  };
};

/** How editors meet a topic. */
export const EDITED_TOPIC = {
  uid: 'api::topic.topic',
  noun: 'topic',
  plural: 'topics',
  nameField: 'name',
  suggestsRelated: false,
  picked: {
    fields: ['kind'],
    link: ['parent', 'name'],
    newestBy: null,
    tell: (row) => [asWords(textAt(row, 'kind')), textAt(valueAt(row, 'parent'), 'name')],
  },
  layout: {
    mainField: 'name',
    columns: ['name', 'kind', 'parent'],
    sortedBy: ['name', 'ASC'],
    rows: [['name', 'kind'], 'description', ['parent', 'slug'], 'formerPaths', 'children'],
    readOnly: ['children'],
    texts: [
      ['name', 'Name'],
      ['slug', 'Slug', NAME_SLUG_HINT],
      FORMER_PATHS_TEXT,
      ['kind', 'Kind'],
      ['description', 'Description'],
      ['parent', 'Part of', 'The wider topic, if there is one.'],
      ['children', 'Narrower topics', 'Set on the narrower topic, under Part of.'],
    ],
  },
} as const satisfies EditedType;

/** What work is filed under, as wide as a field and as narrow as a question. */
export const TOPIC = declareType(EDITED_TOPIC, {
  example: 'water-security',

  order: { field: 'name', direction: 'asc' },
  listing: { shortcuts: { type: ['kind'] }, isTranslated: false, cursorFields: ['name'] },
  views: {
    card: TOPIC_CARD,
    full: { populate: { parent: TOPIC_CARD, children: TOPIC_CARD } },
  },
  workOwner: { by: 'topics', parentField: 'parent' },

  page: { path: '/topics/{slug}', called: 'a topic' },
  described: {
    shape: { fields: ['name', 'slug', 'description'], populate: { parent: NAMED } },
    describe,
  },
  ownFeed: { fields: ['name', 'slug', 'description', 'updatedAt'], populate: {} },
});
