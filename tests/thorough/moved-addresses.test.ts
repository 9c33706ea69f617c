import {
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('read-only');
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://meridian.example' },
  });
});

const DATA: Readonly<Record<string, () => object>> = {
  [INTERVIEW]: interviewData,
  [PUBLICATION]: publicationData,
  [EXPERT]: expertData,
  [TOPIC]: () => ({ name: `Topic ${nextNumber()}` }),
  [SHOW]: () => ({ title: `Show ${nextNumber()}` }),
};

const DESCRIPTIONS = (
  [
    [INTERVIEW, 'interviews'],
    [PUBLICATION, 'publications'],
    [EXPERT, 'experts'],
    [TOPIC, 'topics'],
    [SHOW, 'shows'],
  ] as const
).flatMap(([uid, plural]) => [
  [uid, `/api/${plural}/{…}/structured-data`] as const,
  [uid, `/api/${plural}/{…}/social-card`] as const,
]);

/** Every route below a document's address. */
const ROUTES = [
  ...['', '.txt', '.html', '.md', '.json', '.vtt', '.srt'].map(
    (ending) => [INTERVIEW, `/api/interviews/{…}/transcript${ending}`] as const,
  ),
  [INTERVIEW, '/api/interviews/{…}/citation?style=mla'],
  [PUBLICATION, '/api/publications/{…}/citation?format=ris'],
  [INTERVIEW, '/api/interviews/{…}/related?limit=3'],
  [PUBLICATION, '/api/publications/{…}/related'],
  [EXPERT, '/api/experts/{…}/work?pageSize=2'],
  [EXPERT, '/api/experts/{…}/citations?year=2025'],
  [TOPIC, '/api/topics/{…}/latest'],
  [INTERVIEW, '/feeds/interviews/{…}/chapters.json'],
  [TOPIC, '/feeds/topics/{…}.rss?page=1'],
  [EXPERT, '/feeds/experts/{…}.json'],
  [SHOW, '/feeds/shows/{…}.rss'],
  ...DESCRIPTIONS,
] as const;

const at = (route: string, address: string): string =>
  route.replace('{…}', encodeURIComponent(address));

/** A GET that does not follow a redirection: of anybody, and of a caller with a token. */
const getBothWays = async (path: string) => {
  const ways = [undefined, { authorization: `Bearer ${token}` }];
  const answers = await Promise.all(
    ways.map(async (headers) => {
      const answer = await fetch(`${lectern.url}${path}`, {
        redirect: 'manual',
        ...(headers ? { headers } : {}),
      });
      const body = (await answer.json()) as Json;
      return { status: answer.status, location: answer.headers.get('location'), body };
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  return answers[0];
};

describe.each(ROUTES)('of a %s, %s', (uid, route) => {
  const create = (): Promise<Json> =>
    lectern.documents(uid).create({ data: DATA[uid]?.(), status: 'published' });

  it('leads on from a former slug, with the rest of the address', async () => {
    const { documentId, slug } = await create();
    const next = `${slug}-next`;
    await lectern.documents(uid).update({ documentId, data: { slug: next }, status: 'published' });

    expect(await getBothWays(at(route, slug))).toMatchObject({
      status: 301,
      location: at(route, next),
      body: { data: null, meta: { movedTo: { documentId, slug: next, url: at(route, next) } } },
    });
  });

  it('says since when what was public is no more, by slug and documentId', async () => {
    const { documentId, slug } = await create();
    await lectern.documents(uid).delete({ documentId });

    for (const address of [slug, documentId]) {
      const answer = await getBothWays(at(route, address));
      expect(answer?.status).toBe(410);
      expect(answer?.body.error.details).toEqual({
        code: 'DOCUMENT_GONE',
        when: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      });
    }
  });

  it('is not found where nothing was ever public', async () => {
    expect((await getBothWays(at(route, 'nothing-here')))?.status).toBe(404);
  });
});

describe('an address below a document', () => {
  it('keeps a slug that is called like what stands around it', async () => {
    const { documentId } = await lectern
      .documents(INTERVIEW)
      .create({ data: interviewData({ slug: 'transcript' }), status: 'published' });
    await lectern
      .documents(INTERVIEW)
      .update({ documentId, data: { slug: 'citation' }, status: 'published' });

    expect(await getBothWays('/api/interviews/transcript/citation')).toMatchObject({
      status: 301,
      location: '/api/interviews/citation/citation',
    });
  });

  it('has the history of its language', async () => {
    const { documentId, slug } = await lectern
      .documents(INTERVIEW)
      .create({ data: interviewData(), status: 'published' });
    const german = `deutsch-${nextNumber()}`;
    for (const own of [german, `${german}-neu`]) {
      await lectern.documents(INTERVIEW).update({
        documentId,
        locale: 'de',
        data: interviewData({ slug: own }),
        status: 'published',
      });
    }
    const path = (address: string) => `/api/interviews/${address}/transcript.txt?locale=de`;

    expect(await getBothWays(path(german))).toMatchObject({
      status: 301,
      location: path(`${german}-neu`),
    });
    expect((await getBothWays(path(slug)))?.status).toBe(404);
  });
});
