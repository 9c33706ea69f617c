import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { signInAsAdmin } from '../support/admin-session';
import {
  EVENT,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  TOPIC,
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { expandSchemaOrg } from '../support/schema-org';

const LONG = `Wörter, die „umbrochen“ werden; mit Komma, Semikolon; und\neiner neuen Zeile. ${'lang '.repeat(60)}`;

let lectern: Lectern;
let parts: Record<'expert' | 'topic' | 'interview' | 'publication', Json>;
let event: Json;

const eventData = (more: object = {}) => ({
  title: `Event ${nextNumber()}`,
  startsAt: '2025-06-03T16:30:00.000Z',
  endsAt: '2025-06-03T18:00:00.000Z',
  timeZone: 'Europe/Berlin',
  place: 'Harbour Hall, Pier 4',
  ...more,
});

beforeAll(async () => {
  lectern = await startLectern({ PUBLIC_URL: 'https://cms.example.org' });
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' },
  });
  parts = {
    expert: await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' })),
    topic: await published(lectern, TOPIC, { name: 'Tides', kind: 'issue-area' }),
    interview: await published(lectern, INTERVIEW, interviewData({ title: 'The recording' })),
    publication: await published(lectern, PUBLICATION, publicationData()),
  };
  event = await published(
    lectern,
    EVENT,
    eventData({
      title: 'Rivers; live, and “online”',
      slug: 'rivers-live',
      description: LONG,
      onlineUrl: 'https://stream.example.org/rivers',
      speakers: [parts.expert.documentId],
      topics: [parts.topic.documentId],
      recording: parts.interview.documentId,
      relatedPublications: [parts.publication.documentId],
    }),
  );
});

afterAll(() => lectern.stop());

const get = (path: string): Promise<Answer> => request(`${lectern.url}${path}`);

describe('an event is read', () => {
  it('as a card in lists, by default the one that begins last first', async () => {
    const later = await published(
      lectern,
      EVENT,
      eventData({ startsAt: '2025-07-01T10:00:00.000Z', endsAt: '2025-07-01T11:00:00.000Z' }),
    );
    const { status, body } = await get('/api/events');

    expect(status).toBe(200);
    expect(body.data.map(({ documentId }: Json) => documentId)).toEqual([
      later.documentId,
      event.documentId,
    ]);
    expect(body.data[1]).toMatchObject({
      title: 'Rivers; live, and “online”',
      startsAt: '2025-06-03T16:30:00.000Z',
      timeZone: 'Europe/Berlin',
      speakers: [{ name: 'Nadia Okafor' }],
      locale: 'en',
    });
  });

  it('whole, by its slug', async () => {
    const { body } = await get('/api/events/rivers-live');

    expect(body.data).toMatchObject({
      url: 'https://www.example.org/events/rivers-live',
      recording: { title: 'The recording' },
      relatedPublications: [{ documentId: parts.publication.documentId }],
      structuredData: { '@context': 'https://schema.org' },
      alternates: [{ hreflang: 'en' }, { hreflang: 'x-default' }],
    });
  });

  it.each([
    ['from=2025-06-03&to=2025-06-03', 1],
    ['from=2025-06-04&to=2025-06-30', 0],
    ['to=2025-06-02', 0],
    ['year=2025', 2],
    ['year=2024', 0],
    ['topic=tides', 1],
    ['topic=nothing', 0],
  ])('in a list with %s: %d', async (query, length) => {
    const { status, body } = await get(`/api/events?${query}`);

    expect({ status, length: body.data.length }).toEqual({ status: 200, length });
  });

  it('from a cursor on', async () => {
    const first = await get('/api/events?pagination[pageSize]=1');
    const next: unknown = first.body.links?.next;
    expect(typeof next).toBe('string');
    const second = await get(String(next));

    expect(second.body.data[0].documentId).toBe(event.documentId);
  });

  it('over GraphQL, one and many', async () => {
    const query = `{
      events(filters: { slug: { eq: "rivers-live" } }) { title startsAt speakers { name } recording { title } }
      event(documentId: "${event.documentId}") { timeZone topics { name } }
    }`;
    const { body } = await request(`${lectern.url}/graphql`, { json: { query } });

    expect(body).toEqual({
      data: {
        events: [
          {
            title: 'Rivers; live, and “online”',
            startsAt: '2025-06-03T16:30:00.000Z',
            speakers: [{ name: 'Nadia Okafor' }],
            recording: { title: 'The recording' },
          },
        ],
        event: { timeZone: 'Europe/Berlin', topics: [{ name: 'Tides' }] },
      },
    });
  });

  it('in its sitemap, which the index names', async () => {
    expect(String((await get('/sitemap.xml')).body)).toContain('/sitemaps/events-1.xml');
    expect(String((await get('/sitemaps/events-1.xml')).body)).toContain(
      'https://www.example.org/events/rivers-live',
    );
  });

  it('as schema.org Event with where and when', async () => {
    const { body } = await get('/api/events/rivers-live/structured-data');
    const [node] = body['@graph'];

    expect(node).toMatchObject({
      '@type': 'Event',
      '@id': 'https://www.example.org/events/rivers-live#event',
      startDate: '2025-06-03T18:30:00+02:00',
      endDate: '2025-06-03T20:00:00+02:00',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Harbour Hall, Pier 4' },
        { '@type': 'VirtualLocation', url: 'https://stream.example.org/rivers' },
      ],
      organizer: { '@type': 'Organization', name: 'Meridian Institute' },
      recordedIn: { url: expect.stringContaining('/interviews/') },
    });
    const people = body['@graph'].filter((one: Json) => one['@type'] === 'Person');
    expect(node.performer).toEqual([{ '@id': people[0]['@id'] }]);
    expect(await expandSchemaOrg(body)).toHaveLength(body['@graph'].length);
  });

  it('as a card for shared links', async () => {
    const { body } = await get('/api/events/rivers-live/social-card');

    expect(body.openGraph).toContainEqual({
      property: 'og:url',
      content: 'https://www.example.org/events/rivers-live',
    });
  });
});

describe('the feeds of events', () => {
  it.each(['rss', 'atom'])('%s names each with who speaks', async (form) => {
    const { body } = await get(`/feeds/events.${form}`);
    const feed = parseFeed(String(body));
    const item = feed.items.find(({ id }) => id === `urn:lectern:${event.documentId}:en`);

    expect(item).toMatchObject({
      title: 'Rivers; live, and “online”',
      url: 'https://www.example.org/events/rivers-live',
    });
    expect(item?.authors.map(({ name }) => name)).toEqual(['Nadia Okafor']);
  });

  it('keep the moment at which one was announced, however often it is published again', async () => {
    const publishedAt = async () => {
      const { body } = await get('/feeds/events.json');
      const items: Json[] = body.items;
      return items.find(({ id }) => id === `urn:lectern:${event.documentId}:en`)?.date_published;
    };
    const before = await publishedAt();
    await lectern.documents(EVENT).publish({ documentId: event.documentId });

    expect(before).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await publishedAt()).toBe(before);
  });
});

describe('/feeds/events.ics', () => {
  const entries = async (path = '/feeds/events.ics') => {
    const { body } = await get(path);
    const calendar = new ICAL.Component(ICAL.parse(String(body)) as unknown[]);
    return { calendar, all: calendar.getAllSubcomponents('vevent') };
  };

  it('is read by another parser, with every text as it was written', async () => {
    const { calendar, all } = await entries();
    const mine = all
      .map((one) => new ICAL.Event(one))
      .find(({ uid }) => uid.includes(event.documentId));

    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const { uid, summary, description, location } = mine ?? {};
    expect({ uid, summary, description, location }).toEqual({
      uid: `urn:lectern:${event.documentId}:en`,
      summary: 'Rivers; live, and “online”',
      description: LONG,
      location: 'Harbour Hall, Pier 4',
    });
    expect(mine?.startDate.toJSDate().toISOString()).toBe('2025-06-03T16:30:00.000Z');
    expect(mine?.endDate.toJSDate().toISOString()).toBe('2025-06-03T18:00:00.000Z');
    expect(mine?.component.getFirstPropertyValue('dtstamp')).toBeTruthy();
  });

  it('has lines of at most 75 bytes that end as the RFC says', async () => {
    const { body, headers } = await get('/feeds/events.ics');
    const lines = String(body).split('\r\n');

    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(String(body).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('carries no control characters, and no line that a title brings', async () => {
    const { documentId } = await published(lectern, EVENT, {
      title: 'A\u0001bell\u0007\r\nBEGIN:VEVENT\rX:1',
      startsAt: '2025-07-01T10:00:00.000Z',
      endsAt: '2025-07-01T11:00:00.000Z',
      timeZone: 'UTC',
      place: 'Hall\u000B4',
    });
    const { body } = await get('/feeds/events.ics');
    await lectern.documents(EVENT).delete({ documentId });

    expect(String(body).replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(String(body).match(/^BEGIN:VEVENT/gm)).toHaveLength(3);
    expect(body).toContain('SUMMARY:Abell\\nBEGIN:VEVENT\\nX:1');
  });

  it('is the same while nothing changes, and changes with the events', async () => {
    const [one, other] = [await get('/feeds/events.ics'), await get('/feeds/events.ics')];
    expect(one.body).toBe(other.body);

    await lectern.documents(EVENT).unpublish({ documentId: event.documentId });
    expect((await entries()).all).toHaveLength(1);
    await lectern.documents(EVENT).publish({ documentId: event.documentId });
    expect((await entries()).all).toHaveLength(2);
  });

  it.each([
    ['locale=xx', 'locale'],
    ['page=2', 'page'],
  ])('refuses %s', async (query, parameter) => {
    expect(await get(`/feeds/events.ics?${query}`)).toMatchObject({
      status: 400,
      body: { error: { details: { parameter } } },
    });
  });
});

describe('an event is published', () => {
  it.each([
    [
      'that ends before it starts',
      { endsAt: '2025-06-03T16:00:00.000Z' },
      'endsAt',
      'EVENT_ENDS_BEFORE_START',
    ],
    ['in no time zone', { timeZone: 'Mars/Olympus' }, 'timeZone', 'TIME_ZONE_UNKNOWN'],
    ['nowhere', { place: ' ' }, 'place', 'EVENT_WITHOUT_PLACE'],
    ['without a start', { startsAt: null }, 'startsAt', 'FIELD_MISSING'],
  ])('never %s', async (_what, wrong, field, code) => {
    const { documentId } = await lectern.documents(EVENT).create({ data: eventData(wrong) });
    const error: unknown = await lectern
      .documents(EVENT)
      .publish({ documentId })
      .catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      details: { errors: [{ path: [field], code }] },
    });
  });

  it('with a speaker who is not only once that is out', async () => {
    const expert = await lectern.documents(EXPERT).create({ data: expertData() });
    const { documentId } = await lectern
      .documents(EVENT)
      .create({ data: eventData({ speakers: [expert.documentId] }) });

    await expect(lectern.documents(EVENT).publish({ documentId })).rejects.toMatchObject({
      details: { errors: [{ path: ['speakers'], code: 'TARGET_NOT_PUBLISHED' }] },
    });
  });

  it('online alone, and is told as such', async () => {
    const { slug } = await published(
      lectern,
      EVENT,
      eventData({
        place: null,
        onlineUrl: 'https://stream.example.org/two',
        startsAt: '2020-01-01T10:00:00.000Z',
        endsAt: '2020-01-01T11:00:00.000Z',
      }),
    );
    const { body } = await get(`/api/events/${slug}/structured-data`);

    expect(body['@graph'][0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://stream.example.org/two' },
    });
  });
});

it('drafts of events are nobody’s', async () => {
  const { documentId } = await lectern.documents(EVENT).create({ data: eventData() });

  expect((await get(`/api/events/${documentId}`)).status).toBe(404);
  expect((await get(`/api/events/${documentId}?status=draft`)).status).toBe(403);
});

it('the form of the panel has labels and hints for each of its fields', async () => {
  const admin = await signInAsAdmin(lectern);
  const { body } = await admin.request(`/content-manager/content-types/${EVENT}/configuration`);
  const { metadatas, layouts } = body.data.contentType;

  expect(metadatas.timeZone.edit).toMatchObject({
    label: 'Time zone',
    description: expect.stringContaining('Europe/Berlin'),
  });
  expect(layouts.list).toEqual(['title', 'startsAt', 'place', 'speakers']);
  expect(layouts.edit.flat().map(({ name }: Json) => name)).toContain('recordingUrl');
});
