import { textAt } from '../../../lib/record';
import type { CitationMaker, CitedWork, CslType } from '../cited-work';
import { readPublication, type PublicationType } from '../published-publication';
import type { View } from '../view';
import { declareType, type EditedType } from './declaration';
import { EXPERT_CARD } from './expert';
import {
  asWords,
  fieldsOnly,
  filedShortcuts,
  FORMER_PATHS_TEXT,
  PLAIN,
  RELATED_TEXT,
  SEO_VIEW,
  SLUG_HINT,
  TRANSLATIONS,
  yearOf,
} from './parts';
import { DESCRIBED_PUBLICATION } from './publication-described';
import { TOPIC_CARD, TOPIC_WITH_PARENT } from './topic';

export const PUBLICATION_CARD: View = {
  fields: ['title', 'slug', 'locale', 'releaseDate', 'publicationType', 'summary'],
  populate: { authors: fieldsOnly('name', 'slug', 'jobTitle'), topics: TOPIC_CARD, cover: PLAIN },
};

/** What pages of several types end with. */
export const PAGE_END = {
  relatedPublications: PUBLICATION_CARD,
  seo: SEO_VIEW,
  localizations: TRANSLATIONS,
};

/** What each kind is in CSL; with a genre, which styles print, where the type does not say it. */
const KINDS: Readonly<Record<PublicationType, readonly [type: CslType, genre: string | null]>> = {
  analysis: ['article', 'Analysis'],
  report: ['report', null],
  'special-report': ['report', 'Special report'],
  commentary: ['webpage', 'Commentary'],
  testimony: ['speech', 'Testimony'],
  'fact-sheet': ['report', 'Fact sheet'],
  'event-summary': ['webpage', 'Event summary'],
  book: ['book', null],
};

/** The institute is the author where no person is. */
const cite = (row: unknown, make: CitationMaker): CitedWork => {
  const publication = readPublication(row);
  const [type, genre] = KINDS[publication.publicationType];
  const { publisher } = make;
  const institute = publisher === null ? [] : [{ literal: publisher }];
  const authors = make.people(publication.authors);
  return {
    type,
    title: publication.title,
    author: authors.length > 0 ? authors : institute,
    genre,
    publisher,
    issued: make.day(publication.releaseDate),
    DOI: publication.doi,
    URL: make.link(publication),
    abstract: publication.summary,
    keywords: publication.topics.map(({ name }) => name),
    language: publication.locale,
  };
};

/** How editors meet a publication. */
export const EDITED_PUBLICATION = {
  uid: 'api::publication.publication',
  noun: 'publication',
  plural: 'publications',
  nameField: 'title',
  suggestsRelated: true,
  picked: {
    fields: ['publicationType', 'releaseDate'],
    link: null,
    newestBy: 'releaseDate',
    tell: (row) => [asWords(textAt(row, 'publicationType')), yearOf(textAt(row, 'releaseDate'))],
  },
  layout: {
    mainField: 'title',
    columns: ['cover', 'title', 'publicationType', 'releaseDate'],
    sortedBy: ['releaseDate', 'DESC'],
    rows: [
      'title',
      ['publicationType', 'releaseDate'],
      'authors',
      'summary',
      'body',
      ['document', 'cover'],
      ['externalUrl', 'doi'],
      'slug',
      'formerPaths',
      'topics',
      'relatedPublications',
      'seo',
    ],
    texts: [
      ['title', 'Title'],
      ['slug', 'Slug', SLUG_HINT],
      FORMER_PATHS_TEXT,
      ['releaseDate', 'Release date', 'Needed to publish.'],
      ['publicationType', 'Type', 'Needed to publish.'],
      ['authors', 'Authors', 'In order. Each must be published before the publication can be.'],
      ['summary', 'Summary', 'Shown in lists and under related interviews.'],
      ['body', 'Text'],
      ['document', 'PDF'],
      ['cover', 'Cover'],
      ['doi', 'DOI', 'Such as 10.1234/abcd, without https://doi.org/'],
      ['externalUrl', 'Address elsewhere', 'If it is published on another site.'],
      ['topics', 'Topics'],
      RELATED_TEXT,
      ['seo', 'Search and sharing'],
    ],
  },
} as const satisfies EditedType;

/** An analysis, a report, a commentary or another written work. */
export const PUBLICATION = declareType(EDITED_PUBLICATION, {
  example: 'sharing-rivers-without-treaties',
  requiresPublished: ['authors'],

  order: { field: 'releaseDate', direction: 'desc' },
  listing: {
    shortcuts: filedShortcuts({ expert: ['authors', 'slug'], type: ['publicationType'] }),
    isTranslated: true,
    cursorFields: ['releaseDate', 'title'],
  },
  views: {
    card: PUBLICATION_CARD,
    full: {
      populate: {
        authors: EXPERT_CARD,
        document: PLAIN,
        cover: PLAIN,
        topics: TOPIC_WITH_PARENT,
        ...PAGE_END,
      },
    },
  },
  html: { member: 'bodyHtml', field: 'body' },
  length: { of: 'blocks', field: 'body' },
  fields: {
    date: 'releaseDate',
    isDateTime: false,
    text: 'summary',
    people: 'authors',
    picture: ['cover'],
  },
  work: {
    kind: 'publication',
    cite,
    cited: {
      fields: ['title', 'slug', 'summary', 'releaseDate', 'publicationType', 'doi', 'locale'],
      populate: {
        authors: { fields: ['name'] },
        topics: { fields: ['name'] },
        seo: { fields: ['canonicalUrl'] },
      },
    },
  },

  page: { path: '/publications/{slug}', called: 'a publication' },
  described: DESCRIBED_PUBLICATION,
  feed: {
    title: 'Publications',
    dateField: 'releaseDate',
    body: { kind: 'blocks', field: 'body' },
  },
});
