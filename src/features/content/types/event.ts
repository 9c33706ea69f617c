import { isRecord, listAt, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import { inTimeZone, isTimeZone } from '../../../lib/time-zone';
import type { DescribedPage, PageMaker } from '../described-page';
import { referenceTo, type JsonLdNode } from '../json-ld';
import { dateTimeAt } from '../published-interview';
import { filledText, readExpert, readSeo, readTopic } from '../published-parts';
import { declareType, type DraftProblem, type EditedType } from './declaration';
import { DESCRIBED_EXPERT, EXPERT_CARD } from './expert';
import { INTERVIEW } from './interview';
import {
  fieldsOnly,
  filedShortcuts,
  FORMER_PATHS_TEXT,
  NAMED,
  RELATED_TEXT,
  SEO,
  SLUG_HINT,
} from './parts';
import { PAGE_END } from './publication';
import { TOPIC_CARD, TOPIC_WITH_PARENT } from './topic';

const problemsOf = (draft: UnknownRecord): readonly DraftProblem[] => {
  const [start, end] = [dateTimeAt(draft, 'startsAt'), dateTimeAt(draft, 'endsAt')];
  const zone = filledText(draft, 'timeZone');
  const hasPlace = filledText(draft, 'place') !== null || filledText(draft, 'onlineUrl') !== null;
  const problem = (field: string, code: string, message: string) => [
    { path: [field], code, message },
  ];
  return [
    ...(start !== null && end !== null && Date.parse(end) < Date.parse(start)
      ? problem('endsAt', 'EVENT_ENDS_BEFORE_START', 'The event ends before it starts.')
      : []),
    ...(zone !== null && !isTimeZone(zone)
      ? problem(
          'timeZone',
          'TIME_ZONE_UNKNOWN',
          `“${zone}” is no time zone. Write Europe/Berlin, or UTC.`,
        )
      : []),
    ...(hasPlace
      ? []
      : problem(
          'place',
          'EVENT_WITHOUT_PLACE',
          'Say where it takes place, or its address online.',
        )),
  ];
};

const describe = (row: UnknownRecord): DescribedPage => ({
  graph: (make) => {
    const speakers = listAt(row, 'speakers').map((speaker) => make.person(readExpert(speaker)));
    return { name: nameOf(row), things: [eventNode(row, speakers, make), ...speakers] };
  },
  card: () => ({
    title: nameOf(row),
    description: filledText(row, 'description'),
    locale: filledText(row, 'locale'),
  }),
});

const nameOf = (row: UnknownRecord): string => textAt(row, 'title') ?? '';

const eventNode = (
  row: UnknownRecord,
  speakers: readonly JsonLdNode[],
  make: PageMaker,
): JsonLdNode => ({
  '@type': 'Event',
  ...make.headed({
    fragment: 'event',
    name: nameOf(row),
    description: filledText(row, 'description'),
    locale: filledText(row, 'locale'),
    pictures: [readSeo(valueAt(row, 'seo')).shareImage],
  }),
  startDate: zoned(row, 'startsAt'),
  endDate: zoned(row, 'endsAt'),
  eventStatus: 'https://schema.org/EventScheduled',
  ...whereOf(row),
  organizer: make.organization(),
  performer: speakers.map(referenceTo),
  about: listAt(row, 'topics').map((topic) => make.topic(readTopic(topic))),
  ...recordingOf(row, make),
});

const zoned = (row: UnknownRecord, field: string): string => {
  const [moment, zone] = [dateTimeAt(row, field) ?? '', filledText(row, 'timeZone') ?? 'UTC'];
  return moment === '' || !isTimeZone(zone) ? moment : inTimeZone(moment, zone);
};

const whereOf = (row: UnknownRecord): JsonLdNode => {
  const [name, url] = [filledText(row, 'place'), filledText(row, 'onlineUrl')];
  const places: readonly JsonLdNode[] = [
    ...(name === null ? [] : [{ '@type': 'Place', name, address: name }]),
    ...(url === null ? [] : [{ '@type': 'VirtualLocation', url }]),
  ];
  const only = name === null ? 'Online' : 'Offline';
  const mode = places.length > 1 ? 'Mixed' : only;
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: places.length === 1 ? places[0] : places,
  };
};

const recordingOf = (row: UnknownRecord, make: PageMaker): JsonLdNode => {
  const interview = isRecord(row.recording) ? row.recording : null;
  const page =
    interview &&
    make.link(INTERVIEW, {
      slug: filledText(interview, 'slug'),
      locale: filledText(interview, 'locale'),
    });
  const url = page ?? filledText(row, 'recordingUrl');
  return url === null ? {} : { recordedIn: { '@type': 'CreativeWork', url } };
};

/** How editors meet an event. */
export const EDITED_EVENT = {
  uid: 'api::event.event',
  noun: 'event',
  plural: 'events',
  nameField: 'title',
  suggestsRelated: false,
  picked: {
    fields: ['startsAt', 'place'],
    link: null,
    newestBy: 'startsAt',
    tell: (row) => [dateTimeAt(row, 'startsAt')?.slice(0, 10) ?? null, textAt(row, 'place')],
  },
  layout: {
    mainField: 'title',
    columns: ['title', 'startsAt', 'place', 'speakers'],
    sortedBy: ['startsAt', 'DESC'],
    rows: [
      'title',
      ['startsAt', 'endsAt'],
      { timeZone: 6 },
      ['place', 'onlineUrl'],
      'description',
      'speakers',
      'recording',
      'recordingUrl',
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
      ['startsAt', 'Start', 'In the time of your own computer. Needed to publish.'],
      ['endsAt', 'End', 'In the time of your own computer. Needed to publish.'],
      [
        'timeZone',
        'Time zone',
        'In which visitors are told the time, such as Europe/Berlin. Needed to publish.',
      ],
      ['place', 'Place', 'With its address. Needed to publish, unless it is online.'],
      ['onlineUrl', 'Address online', 'Where one takes part. Begins with https://'],
      ['description', 'Description', 'A few sentences; shown in lists and calendars, too.'],
      ['speakers', 'Speakers', 'In order. Each must be published before the event can be.'],
      ['topics', 'Topics'],
      ['recording', 'Recording', 'The interview that was recorded there.'],
      ['recordingUrl', 'Address of the recording', 'If it is elsewhere. Begins with https://'],
      RELATED_TEXT,
      ['seo', 'Search and sharing'],
    ],
  },
} as const satisfies EditedType;

/** What cards show, and machines are told. */
const SHOWN = [
  'title',
  'slug',
  'locale',
  'startsAt',
  'endsAt',
  'timeZone',
  'place',
  'onlineUrl',
  'description',
] as const;

/** Something that takes place at a time, in a place or online. */
export const EVENT = declareType(EDITED_EVENT, {
  example: 'who-measures-the-river-live',
  requiresPublished: ['speakers'],
  publicationProblems: problemsOf,

  order: { field: 'startsAt', direction: 'desc' },
  listing: {
    shortcuts: filedShortcuts({ expert: ['speakers', 'slug'] }),
    isTranslated: true,
    cursorFields: ['startsAt', 'endsAt', 'title'],
  },
  views: {
    card: {
      fields: SHOWN,
      populate: { speakers: fieldsOnly('name', 'slug', 'jobTitle'), topics: TOPIC_CARD },
    },
    full: {
      populate: {
        speakers: EXPERT_CARD,
        topics: TOPIC_WITH_PARENT,
        recording: fieldsOnly('title', 'slug', 'locale', 'airDate'),
        ...PAGE_END,
      },
    },
  },
  fields: {
    date: 'startsAt',
    isDateTime: true,
    text: 'description',
    people: 'speakers',
    picture: null,
  },

  page: { path: '/events/{slug}', called: 'an event' },
  described: {
    shape: {
      fields: [...SHOWN, 'updatedAt', 'recordingUrl'],
      populate: {
        speakers: DESCRIBED_EXPERT,
        topics: NAMED,
        recording: { fields: ['slug', 'locale'] },
        seo: SEO,
      },
    },
    describe,
  },
  feed: { title: 'Events', dateField: 'createdAt', body: null },
  calendar: { end: 'endsAt', place: 'place', url: 'onlineUrl' },
});
