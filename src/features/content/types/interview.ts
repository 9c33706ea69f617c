import { textAt, valueAt } from '../../../lib/record';
import type { CitationMaker, CitedWork } from '../cited-work';
import { readInterview } from '../published-interview';
import { declareType, type EditedType } from './declaration';
import { EXPERT_CARD } from './expert';
import { DESCRIBED_INTERVIEW } from './interview-described';
import { COUNT, fieldsOnly, FORMER_PATHS_TEXT, PLAIN, SLUG_HINT, filedShortcuts } from './parts';
import { PAGE_END } from './publication';
import { SHOW_CARD } from './show';
import { TOPIC_CARD, TOPIC_WITH_PARENT } from './topic';

/** By its guests, with its host, in its show; a broadcast if it has a show. */
const cite = (row: unknown, make: CitationMaker): CitedWork => {
  const { show, hostName, topics, ...interview } = readInterview(row);
  const guests = make.people(interview.guests);
  const hosts = hostName === null ? [] : make.people([{ name: hostName }]);
  return {
    type: show ? 'broadcast' : 'interview',
    title: interview.title,
    genre: 'Radio interview',
    'container-title': show?.title ?? null,
    publisher: show?.broadcaster ?? make.publisher,
    issued: make.day(interview.airDate),
    URL: make.link(interview),
    keywords: topics.map(({ name }) => name),
    language: interview.locale,
    author: guests,
    guest: guests,
    interviewer: hosts,
    host: hosts,
    abstract: interview.standfirst,
  };
};

/** How editors meet an interview. */
export const EDITED_INTERVIEW = {
  uid: 'api::interview.interview',
  noun: 'interview',
  plural: 'interviews',
  nameField: 'title',
  suggestsRelated: true,
  picked: {
    fields: ['airDate'],
    link: ['show', 'title'],
    newestBy: 'airDate',
    tell: (row) => [textAt(valueAt(row, 'show'), 'title'), textAt(row, 'airDate')],
  },
  layout: {
    mainField: 'title',
    columns: ['title', 'show', 'airDate', 'guests'],
    sortedBy: ['airDate', 'DESC'],
    rows: [
      'title',
      'standfirst',
      ['airDate', 'show'],
      'guests',
      ['hostName', 'hostAffiliation'],
      'transcript',
      'pullQuote',
      ['audio', 'audioUrl'],
      { duration: 4, slug: 8 },
      'formerPaths',
      'topics',
      'relatedPublications',
      'seo',
    ],
    texts: [
      ['title', 'Title'],
      ['slug', 'Slug', SLUG_HINT],
      FORMER_PATHS_TEXT,
      [
        'standfirst',
        'Standfirst',
        'One or two sentences under the title that say what the interview is about.',
      ],
      ['pullQuote', 'Pull quote', 'A sentence shown large, with who said it.'],
      ['airDate', 'Air date', 'The day of the broadcast. Needed to publish.'],
      ['show', 'Show'],
      ['hostName', 'Host', 'Who asks the questions.'],
      ['hostAffiliation', 'Host’s organization'],
      [
        'guests',
        'Guests',
        'The experts who answer, in order. Each must be published before the interview can be.',
      ],
      ['audio', 'Audio file', 'Upload the recording, or give its address beside it.'],
      [
        'audioUrl',
        'Audio address',
        'Where the recording is, if it is not uploaded here. Begins with https://',
      ],
      ['duration', 'Duration in seconds'],
      ['transcript', 'Transcript', 'Who said what, turn by turn. Needed to publish.'],
      ['topics', 'Topics'],
      [
        'relatedPublications',
        'Related publications',
        'Shown under the interview in this order. One that is not out yet appears by itself once it is.',
      ],
      ['seo', 'Search and sharing'],
    ],
  },
} as const satisfies EditedType;

/** A conversation with its transcript, turn by turn. */
export const INTERVIEW = declareType(EDITED_INTERVIEW, {
  example: 'who-measures-the-river',
  requiresPublished: ['guests'],
  transcriptField: 'transcript',
  audio: { file: 'audio', url: 'audioUrl' },
  neighboursIn: 'show',

  order: { field: 'airDate', direction: 'desc' },
  listing: {
    shortcuts: filedShortcuts({ expert: ['guests', 'slug'], show: ['show', 'slug'] }),
    isTranslated: true,
    cursorFields: ['airDate', 'title'],
  },
  views: {
    card: {
      fields: [
        'title',
        'slug',
        'locale',
        'standfirst',
        'airDate',
        'duration',
        'hostName',
        'audioUrl',
      ],
      populate: {
        show: fieldsOnly('title', 'slug'),
        guests: { fields: ['name', 'slug', 'jobTitle'], populate: { photo: PLAIN } },
        topics: TOPIC_CARD,
        audio: fieldsOnly('url'),
        transcript: COUNT,
      },
      hidden: ['audio', 'transcript'],
    },
    full: {
      populate: {
        pullQuote: PLAIN,
        show: SHOW_CARD,
        guests: EXPERT_CARD,
        audio: PLAIN,
        transcript: PLAIN,
        topics: TOPIC_WITH_PARENT,
        ...PAGE_END,
      },
    },
  },
  length: { of: 'turns', field: 'transcript' },
  fields: {
    date: 'airDate',
    isDateTime: false,
    text: 'standfirst',
    people: 'guests',
    picture: ['guests', 'photo'],
  },
  work: {
    kind: 'interview',
    cite,
    cited: {
      fields: ['title', 'slug', 'standfirst', 'airDate', 'hostName', 'locale'],
      populate: {
        guests: { fields: ['name'] },
        show: { fields: ['title', 'broadcaster'] },
        topics: { fields: ['name'] },
        seo: { fields: ['canonicalUrl'] },
      },
    },
  },

  page: { path: '/interviews/{slug}', called: 'an interview' },
  described: DESCRIBED_INTERVIEW,
  feed: {
    title: 'Interviews',
    dateField: 'airDate',
    body: { kind: 'turns', field: 'transcript' },
  },
});
