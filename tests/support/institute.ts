import { EVENT, EXPERT, INTERVIEW, published, PUBLICATION, SHOW, TOPIC } from './content';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** A small institute with everything that its site can show, published. */
export interface Institute {
  readonly experts: readonly Json[];
  readonly topics: readonly Json[];
  readonly show: Json;
  readonly publications: readonly Json[];
  /** The first is timed, has audio, and is translated to German. */
  readonly interviews: readonly Json[];
  readonly event: Json;
  /** documentId of the first interview's second turn's turnId. */
  readonly turnId: string;
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

export const publishInstitute = async (lectern: Lectern): Promise<Institute> => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.meridian.example' },
  });
  const topics = await publishTopics(lectern);
  const experts = await publishExperts(lectern, topics);
  const show = await published(lectern, SHOW, {
    title: 'The Long View',
    broadcaster: 'Harbor Radio',
    podcast: { ownerName: 'Meridian Institute', category: 'News > Politics' },
  });
  const publications = await publishPublications(lectern, { topics, experts });
  const interviews = await publishInterviews(lectern, { topics, experts, show, publications });
  const { transcript }: Json = await lectern.documents(INTERVIEW).findOne({
    documentId: interviews[0].documentId,
    status: 'published',
    populate: ['transcript'],
  });
  const event = await published(lectern, EVENT, {
    title: 'Rivers, live',
    startsAt: '2025-06-03T16:30:00.000Z',
    place: 'Harbour Hall',
    endsAt: '2025-06-03T18:00:00.000Z',
    timeZone: 'Europe/Berlin',
    speakers: experts.map(({ documentId }) => documentId),
  });
  return { experts, topics, show, publications, interviews, event, turnId: transcript[1].turnId };
};

const publishTopics = async (lectern: Lectern): Promise<Json[]> => {
  const water = await published(lectern, TOPIC, { name: 'Water Security' });
  const rivers = await published(lectern, TOPIC, { name: 'Rivers', parent: water.documentId });
  return [water, rivers];
};

const publishExperts = (lectern: Lectern, topics: readonly Json[]): Promise<Json[]> =>
  inTurn(['Nadia Okafor', 'Emeka Lindqvist'], (name) =>
    published(lectern, EXPERT, {
      name,
      jobTitle: 'Senior adviser',
      biography: [paragraph(`${name} studies rivers.`)],
      links: [{ label: 'Notes', url: 'https://notes.example/river' }],
      topics: topics.map(({ documentId }) => documentId),
    }),
  );

interface Shared {
  readonly topics: readonly Json[];
  readonly experts: readonly Json[];
}

const publishPublications = async (
  lectern: Lectern,
  { topics, experts }: Shared,
): Promise<Json[]> => {
  const data = {
    publicationType: 'analysis',
    summary: 'What was found on both banks.',
    body: [paragraph('The gauges agree.')],
    authors: [experts[0].documentId],
    topics: topics.map(({ documentId }) => documentId),
  };
  const first = await published(lectern, PUBLICATION, {
    ...data,
    title: 'Sharing Rivers Without Treaties',
    releaseDate: '2025-02-03',
  });
  const second = await published(lectern, PUBLICATION, {
    ...data,
    title: 'The Price of a Gauge',
    releaseDate: '2024-05-06',
    relatedPublications: [first.documentId],
  });
  return [first, second];
};

const publishInterviews = async (
  lectern: Lectern,
  { topics, experts, show, publications }: Shared & { show: Json; publications: readonly Json[] },
): Promise<Json[]> => {
  const [guest] = experts;
  const data = {
    airDate: '2025-03-07',
    standfirst: 'A talk about rivers.',
    hostName: 'Tom Brandt',
    duration: 60,
    audioUrl: 'https://audio.meridian.example/river.mp3',
    show: show.documentId,
    guests: [guest.documentId],
    topics: topics.map(({ documentId }) => documentId),
    relatedPublications: publications.map(({ documentId }) => documentId),
    pullQuote: { text: 'Nobody loses face', attribution: guest.name },
    transcript: [
      { speaker: 'Tom Brandt', role: 'host', text: 'How did we get here?', start: 0, end: 20 },
      { speaker: guest.name, role: 'guest', text: 'Nobody loses face.', start: 20, end: 60 },
    ],
  };
  const first = await published(lectern, INTERVIEW, { ...data, title: 'Who Measures the River' });
  await lectern.documents(INTERVIEW).update({
    documentId: first.documentId,
    locale: 'de',
    status: 'published',
    data: {
      title: 'Wer den Fluss misst',
      standfirst: 'Ein Gespräch.',
      transcript: data.transcript,
    },
  });
  const second = await published(lectern, INTERVIEW, {
    ...data,
    title: 'After the Flood',
    airDate: '2025-04-11',
    transcript: [{ speaker: guest.name, role: 'guest', text: 'The water went.' }],
  });
  return [first, second];
};

/** The path of a documented route; its placeholder is filled with a slug, as people do. */
export const pathOf = (institute: Institute, template: string): string => {
  const slugs: Record<string, string> = {
    interviews: institute.interviews[0].slug,
    publications: institute.publications[0].slug,
    experts: institute.experts[0].slug,
    topics: institute.topics[0].slug,
    shows: institute.show.slug,
    events: institute.event.slug,
  };
  const [, type = ''] = /\/(\w+)\/\{/.exec(template) ?? [];
  return template.replace(/\{(\w+)\}/, (_, name) =>
    name === 'number' ? '1' : (slugs[type] ?? type),
  );
};

const inTurn = async <Item>(
  items: readonly Item[],
  make: (item: Item) => Promise<Json>,
): Promise<Json[]> => {
  const made: Json[] = [];
  for (const item of items) made.push(await make(item));
  return made;
};
