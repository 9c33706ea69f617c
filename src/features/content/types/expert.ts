import { textAt } from '../../../lib/record';
import type { DescribedPage } from '../described-page';
import { referenceTo } from '../json-ld';
import { readExpert } from '../published-parts';
import type { View } from '../view';
import { declareType, type ReadShape, type EditedType } from './declaration';
import { FILE, FORMER_PATHS_TEXT, NAME_SLUG_HINT, PLAIN, filedShortcuts } from './parts';
import { TOPIC_WITH_PARENT } from './topic';

export const EXPERT_CARD: View = {
  fields: ['name', 'slug', 'jobTitle', 'organization', 'affiliation'],
  populate: { photo: PLAIN },
};

export const DESCRIBED_EXPERT: ReadShape = {
  fields: ['name', 'slug', 'jobTitle', 'organization', 'affiliation', 'orcid'],
  populate: { photo: FILE, links: { fields: ['url'] } },
};

const describe = (row: unknown): DescribedPage => {
  const expert = readExpert(row);
  const told = [expert.jobTitle, expert.organization].filter((text) => text !== null);
  return {
    graph: (make) => {
      const person = make.person(expert);
      const page = {
        '@type': 'ProfilePage',
        '@id': `${make.url}#page`,
        url: make.url,
        name: expert.name,
        mainEntity: referenceTo(person),
        publisher: make.organization(),
      };
      return { name: expert.name, things: [page, person] };
    },
    card: () => ({
      type: 'profile',
      title: expert.name,
      description: told.length === 0 ? null : told.join(', '),
      pictures: [expert.photo],
    }),
  };
};

/** How editors meet an expert. */
export const EDITED_EXPERT = {
  uid: 'api::expert.expert',
  noun: 'expert',
  plural: 'experts',
  nameField: 'name',
  suggestsRelated: false,
  picked: {
    fields: ['jobTitle', 'organization'],
    link: null,
    newestBy: null,
    tell: (row) => [textAt(row, 'jobTitle'), textAt(row, 'organization')],
  },
  layout: {
    mainField: 'name',
    columns: ['photo', 'name', 'jobTitle', 'affiliation'],
    sortedBy: ['name', 'ASC'],
    rows: [
      ['name', 'jobTitle'],
      ['organization', 'affiliation'],
      'photo',
      'biography',
      ['nameVariants', 'languages'],
      'links',
      ['orcid', 'pressEmail'],
      'slug',
      'formerPaths',
      'topics',
      'interviews',
      'publications',
    ],
    readOnly: ['interviews', 'publications'],
    texts: [
      ['name', 'Name', 'As it is printed, without Dr. or Prof.'],
      ['slug', 'Slug', NAME_SLUG_HINT],
      FORMER_PATHS_TEXT,
      ['jobTitle', 'Job title'],
      ['organization', 'Organization'],
      ['affiliation', 'Affiliation'],
      ['biography', 'Biography'],
      ['photo', 'Photo'],
      ['languages', 'Languages spoken', 'One a line, as codes: en, fr, ar …'],
      [
        'nameVariants',
        'Other forms of the name',
        'One a line, as a transcript may print it: “N. Okafor”. They help to find who speaks.',
      ],
      ['links', 'Links'],
      ['orcid', 'ORCID iD', 'Such as 0000-0002-1825-0097.'],
      ['pressEmail', 'E-mail for the press', 'Never shown to the public.'],
      ['topics', 'Topics'],
      ['interviews', 'Interviews', 'Set on the interview, under Guests.'],
      ['publications', 'Publications', 'Set on the publication, under Authors.'],
    ],
  },
} as const satisfies EditedType;

/** Who is asked, writes or speaks. */
export const EXPERT = declareType(EDITED_EXPERT, {
  example: 'nadia-okafor',
  stringLists: ['languages', 'nameVariants'],
  orcids: ['orcid'],

  order: { field: 'name', direction: 'asc' },
  listing: { shortcuts: filedShortcuts(), isTranslated: false, cursorFields: ['name'] },
  views: {
    card: EXPERT_CARD,
    full: { populate: { photo: PLAIN, links: PLAIN, topics: TOPIC_WITH_PARENT } },
  },
  html: { member: 'biographyHtml', field: 'biography' },
  workOwner: { by: 'people', parentField: null },

  page: { path: '/experts/{slug}', called: 'an expert' },
  described: { shape: DESCRIBED_EXPERT, describe },
  ownFeed: {
    fields: ['name', 'slug', 'jobTitle', 'updatedAt'],
    populate: { photo: { fields: ['url'] } },
  },
});
