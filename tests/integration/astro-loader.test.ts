import { LecternError } from '../../client/src';
import { lecternLoader } from '../../client/src/astro';
import { astroCollection } from '../support/astro-collection';
import { INTERVIEW, interviewData, published, TOPIC } from '../support/content';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let institute: Institute;
let statuses: number[] = [];

/** Watches what the loader is answered. */
const watched: typeof fetch = async (...asked) => {
  const answer = await fetch(...asked);
  statuses.push(answer.status);
  return answer;
};

const options = () => ({ url: lectern.url, fetch: watched });

beforeAll(async () => {
  institute = await publishInstitute(lectern);
});

beforeEach(() => {
  statuses = [];
});

it('loads what pages show, by slug, with HTML where there is a text', async () => {
  const { context, entries } = astroCollection();
  await lecternLoader({ ...options(), type: 'publications' }).load(context);

  expect([...entries.keys()]).toEqual(['the-price-of-a-gauge', 'sharing-rivers-without-treaties']);
  expect(entries.get('the-price-of-a-gauge')).toMatchObject({
    data: { title: 'The Price of a Gauge', url: expect.stringContaining('/the-price-of-a-gauge') },
    rendered: { html: '<p>The gauges agree.</p>' },
  });
});

it('loads cards, a part, and each language', async () => {
  const cards = astroCollection();
  const view = 'card' as const;
  const query = { topic: ['rivers'] };
  await lecternLoader({ ...options(), type: 'interviews', view, query }).load(cards.context);
  const all = astroCollection();
  await lecternLoader({ ...options(), type: 'interviews', locale: '*' }).load(all.context);

  for (const { data } of cards.entries.values()) expect(data).not.toHaveProperty('transcript');
  expect([...all.entries.keys()].toSorted()).toEqual([
    expect.stringMatching(/^de\/./),
    'en/after-the-flood',
    'en/who-measures-the-river',
  ]);
});

it('reads again only what has changed, and removes what is public no more', async () => {
  const collection = astroCollection();
  const { context, entries, told } = collection;
  const loader = lecternLoader({ ...options(), type: 'interviews', query: { pageSize: 1 } });
  await loader.load(context);
  await loader.load(context);
  expect(statuses).toEqual([200, 200, 304, 304]);

  statuses = [];
  const added = await published(
    lectern,
    INTERVIEW,
    interviewData({ slug: 'the-newest', airDate: '2031-01-01' }),
  );
  await loader.load(context);
  // The page before it has to say that it is not the last any more.
  expect(statuses).toEqual([304, 200, 200]);
  expect(told.at(-1)).toBe('3 interviews: 1 changed, 0 removed');
  expect(entries.has('the-newest')).toBe(true);

  await lectern.documents(INTERVIEW).delete({ documentId: added.documentId });
  await loader.load(context);
  expect(told.at(-1)).toBe('2 interviews: 0 changed, 1 removed');
  expect(entries.has('the-newest')).toBe(false);
});

it('moves an entry whose slug was changed, and loads anew what Astro lost', async () => {
  const { context, entries } = astroCollection();
  const loader = lecternLoader({ ...options(), type: 'topics' });
  await loader.load(context);
  const { documentId } = institute.topics[1];
  await lectern
    .documents(TOPIC)
    .update({ documentId, data: { slug: 'streams' }, status: 'published' });
  await loader.load(context);
  expect([...entries.keys()].toSorted()).toEqual(['streams', 'water-security']);

  entries.delete('streams');
  await loader.load(context);
  expect([...entries.keys()].toSorted()).toEqual(['streams', 'water-security']);
});

it('ends the build when it is refused or cut off, and then removes nothing', async () => {
  const { context, entries } = astroCollection();
  const one = { ...options(), type: 'publications', query: { pageSize: 1 } } as const;
  await lecternLoader(one).load(context);
  let left = 1;
  const cutOff: typeof fetch = (...asked) =>
    left-- > 0 ? fetch(...asked) : Promise.reject(new TypeError('fetch failed'));

  await expect(lecternLoader({ ...one, locale: 'xx' }).load(context)).rejects.toMatchObject({
    constructor: LecternError,
    code: 'PARAMETER_INVALID',
  });
  await expect(lecternLoader({ ...one, fetch: cutOff }).load(context)).rejects.toThrow(
    'fetch failed',
  );
  expect(entries.size).toBe(2);
});
