import contract from '../../client/openapi.json';
import {
  draft,
  EVENT,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const UIDS: Readonly<Record<string, string>> = {
  events: EVENT,
  experts: EXPERT,
  interviews: INTERVIEW,
  publications: PUBLICATION,
  shows: SHOW,
  topics: TOPIC,
};
const TYPES = Object.keys(UIDS);
const PREVIEW = 'api::preview.preview.read';
const READ = Object.values(UIDS).flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

/** Routes about one document that take `status`, as the contract has them. */
const ROUTES = Object.entries(contract.paths as Json)
  .filter(([path, { get }]: [string, Json]) => {
    const parameters: Json[] = get?.parameters ?? [];
    return path.includes('{') && parameters.some(({ name }) => name === 'status');
  })
  .map(([path]) => path);

const lectern = useLectern();
let editor: string;
let reader: string;
/** documentIds of documents that were never published, or of the only version of what has no drafts. */
const ids = new Map<string, string>();

beforeAll(async () => {
  const site = { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' };
  await lectern.documents('api::site.site').create({ data: site });
  editor = await lectern.createToken([...READ, PREVIEW]);
  reader = await lectern.createToken(READ);
  const show = await published(lectern, SHOW, { title: 'Hidden word in a show' });
  const topic = await published(lectern, TOPIC, { name: 'Hidden word in a topic' });
  const expert = await draft(lectern, EXPERT, expertData({ name: 'Hidden Word' }));
  const shared = { topics: [topic.documentId] };
  await published(lectern, PUBLICATION, publicationData(shared));
  const made = {
    shows: show,
    topics: topic,
    experts: expert,
    events: await draft(lectern, EVENT, {
      ...shared,
      title: 'Hidden word',
      startsAt: '2026-05-06T16:00:00.000Z',
      endsAt: '2026-05-06T17:30:00.000Z',
      timeZone: 'Europe/Berlin',
      place: 'Hidden word hall',
      speakers: [expert.documentId],
    }),
    publications: await draft(
      lectern,
      PUBLICATION,
      publicationData({ ...shared, title: 'Hidden word', authors: [expert.documentId] }),
    ),
    interviews: await draft(
      lectern,
      INTERVIEW,
      interviewData({
        ...shared,
        title: 'Hidden word',
        show: show.documentId,
        guests: [expert.documentId],
        duration: 60,
        transcript: [
          { speaker: 'Hidden Word', role: 'guest', text: 'A hidden word.', start: 0, end: 9 },
        ],
      }),
    ),
  };
  for (const [plural, { documentId }] of Object.entries(made)) ids.set(plural, documentId);
});

const pathOf = (route: string): string => {
  const [, plural = ''] = /\/([a-z]+)\/\{/.exec(route) ?? [];
  return route.replace(/\{[^}]*\}/, ids.get(plural) ?? '');
};

const get = (path: string, token?: string, accept = '*/*') =>
  request(`${lectern.url}${path}`, { headers: { accept }, ...(token ? { token } : {}) });

const codeOf = ({ body }: { body: Json }): string => body.error.details.code;
const textOf = ({ body }: { body: Json }): string =>
  typeof body === 'string' ? body : JSON.stringify(body);

describe('drafts', () => {
  it('are named by the contract wherever one document is shown', () => {
    expect(ROUTES).toEqual(
      expect.arrayContaining([
        ...TYPES.map((plural) => `/api/${plural}/{id}`),
        ...TYPES.map((plural) => `/api/${plural}/{id}/structured-data`),
        ...['interviews', 'publications'].map((plural) => `/api/${plural}/{id}/related`),
        '/api/interviews/{id}/transcript',
        '/api/interviews/{id}/transcript.vtt',
      ]),
    );
  });

  it.each(ROUTES)('%s shows one to the preview right alone', async (route) => {
    const path = pathOf(route);
    const asked = `${path}?status=draft`;
    const shown = await get(asked, editor);
    const hasDrafts = !/\/(shows|topics)\//.test(route);

    expect({ status: shown.status, body: shown.status === 200 ? '' : shown.body }).toEqual({
      status: 200,
      body: '',
    });
    if (!route.endsWith('/related')) expect(textOf(shown)).toMatch(/hidden word/i);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    for (const token of [undefined, reader]) {
      const refused = await get(asked, token);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'PREVIEW_FORBIDDEN']);
      expect(refused.headers.get('cache-control')).toMatch(/no-store/);
    }
    const wrong = await get(asked, 'no-such-token');
    expect(wrong.status).toBe(401);
    const plain = await get(path);
    const same = await get(`${path}?status=published`);
    expect([plain.status, same.status]).toEqual(hasDrafts ? [404, 404] : [200, 200]);
    expect(textOf(same)).toBe(textOf(plain));
  });

  it.each(ROUTES)('%s refuses any other status, and two of them', async (route) => {
    const path = pathOf(route);
    for (const token of [undefined, editor]) {
      const other = await get(`${path}?status=secret`, token);
      const both = await get(`${path}?status=published&status=draft`, token);
      const encoded = await get(`${path}?%73tatus=%64raft`, token);
      expect([other.status, both.status]).toEqual([400, 400]);
      expect(encoded.status).toBe(token ? 200 : 403);
      expect(other.body.error.details).toMatchObject({ code: 'PARAMETER_INVALID' });
    }
  });

  it('that do not exist are missing, and lead nowhere', async () => {
    for (const route of ROUTES) {
      const path = route.replace(/\{[^}]*\}/, 'no-such-document');
      expect((await get(`${path}?status=draft`, editor)).status).toBe(404);
    }
  });

  it.each(TYPES)(
    'of %s have the same parts in their full view as what is published',
    async (type) => {
      const path = `/api/${type}/${ids.get(type) ?? ''}`;
      const before = await get(`${path}?status=draft`, editor);
      if (type === TYPES[0]) await publishAll();
      const after = await get(path);

      expect(after.status).toBe(200);
      expect(Object.keys(before.body.data).sort()).toEqual(Object.keys(after.body.data).sort());
      const nulls = Object.entries<Json>(before.body.data).filter(
        ([name, value]) => value === null && name !== 'publishedAt',
      );
      for (const [name] of nulls)
        expect({ name, value: after.body.data[name] }).toMatchObject({ value: null });
    },
  );
});

/** In the order in which one needs the other. */
const publishAll = async (): Promise<void> => {
  for (const type of ['experts', 'publications', 'interviews', 'events']) {
    const documentId = ids.get(type) ?? '';
    await lectern.documents(UIDS[type] ?? '').publish({ documentId });
  }
};
