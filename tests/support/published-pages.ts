import { ofEachPageType, type PageType } from '../../src/features/content/public-url';
import { readSite, type PublishedSite } from '../../src/features/content/published-site';
import type { AnswerMissing } from '../../src/features/slugs/strapi/missing-document';
import type { GraphContext } from '../../src/features/structured-data/graph-context';
import { tellPage, type Described, type ToldPage } from '../../src/features/structured-data/page';
import { DESCRIBED } from '../../src/features/structured-data/strapi/descriptions';
import { refusalAnswer } from '../../src/platform/public-answers';

const picture = (name: string, width = 1200, height = 630) => ({
  url: `/uploads/${name}.jpg`,
  mime: 'image/jpeg',
  width,
  height,
  size: 80.5,
  alternativeText: `Picture of ${name}`,
});

const siteRow = {
  publisherName: 'Meridian Institute',
  siteUrl: 'https://meridian.example',
  logo: { url: '/uploads/logo.svg', mime: 'image/svg+xml' },
  defaultShareImage: picture('house'),
  contact: { email: 'press@meridian.example', phone: '+1 202 555 0100' },
};

/** Where pages and files are, in tests. */
export const contextOf = (site: object = {}): GraphContext => ({
  site: siteOf({ ...siteRow, ...site }),
  paths: {
    templates: ofEachPageType((type) => `/${type}/{slug}`),
    translated: '/{locale}{path}',
    defaultLocale: 'en',
  },
  absolute: (url) => (url.startsWith('/') ? `https://cms.example${url}` : url),
});

const siteOf = (row: object): PublishedSite => {
  const site = readSite(row);
  if (!site) throw new Error('A site has an address.');
  return site;
};

const expertRow = {
  documentId: 'e1',
  name: 'Nadia Okafor',
  slug: 'nadia-okafor',
  jobTitle: 'Senior adviser',
  affiliation: 'staff',
  orcid: '0000-0002-1825-0097',
  photo: picture('nadia', 400, 500),
  links: [{ url: 'https://social.example/nadia' }],
};
const topicRow = {
  documentId: 't1',
  name: 'Water',
  slug: 'water',
  description: 'Rivers, lakes and who may use them.',
  parent: { documentId: 't0', name: 'Environment', slug: 'environment' },
};
const showRow = {
  documentId: 's1',
  title: 'The Long View',
  slug: 'the-long-view',
  description: 'Talks that take their time.',
  broadcaster: 'Harbor Radio',
  language: 'en',
  artwork: picture('show', 3000, 3000),
  podcast: { id: 1 },
};
const words = {
  documentId: 'd1',
  slug: 'who-measures-the-river',
  title: 'Who Measures the River',
  locale: 'en',
  updatedAt: '2025-03-08T09:00:00.000Z',
  topics: [topicRow],
};

export const expertPageRow = (more: object = {}) => ({ ...expertRow, ...more });
export const topicPageRow = (more: object = {}) => ({ ...topicRow, ...more });
export const showPageRow = (more: object = {}) => ({ ...showRow, ...more });

export const interviewPageRow = (more: object = {}) => ({
  ...words,
  standfirst: 'A talk about rivers.',
  airDate: '2025-03-07',
  hostName: 'Tom Brandt',
  guests: [expertRow],
  show: showRow,
  duration: 754,
  audio: { url: '/uploads/talk.mp3', mime: 'audio/mpeg', size: 9000 },
  transcript: [
    { turnId: 'a', speaker: 'Tom Brandt', role: 'host', text: 'Who measures?' },
    { turnId: 'b', speaker: 'Nadia Okafor', role: 'guest', text: 'Nobody </script> does.' },
  ],
  ...more,
});

export const publicationPageRow = (more: object = {}) => ({
  ...words,
  summary: 'What was found.',
  publicationType: 'analysis',
  releaseDate: '2025-02-03',
  authors: [expertRow],
  doi: '10.1234/rivers.7',
  externalUrl: 'https://journal.example/rivers',
  cover: picture('cover'),
  document: { url: '/uploads/rivers.pdf', mime: 'application/pdf', size: 1200 },
  ...more,
});

const describedOf = (plural: PageType): Described => {
  const described = DESCRIBED.find(({ type }) => type.plural === plural);
  if (!described) throw new Error(`Machines are told nothing of ${plural}.`);
  return described;
};

/** What machines are told of a page, of which this row was read. */
export const toldPage = (plural: PageType, row: object, context: GraphContext): ToldPage =>
  tellPage(describedOf(plural), { ...row }, context);

/** What is answered for a document that never was public, without a database to look into. */
export const neverPublic: AnswerMissing = (request, { otherwise }) =>
  Promise.resolve(
    refusalAnswer(request, otherwise ?? { status: 404, code: 'DOCUMENT_NOT_FOUND', message: '' }),
  );
