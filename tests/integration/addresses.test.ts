import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import { draft, INTERVIEW, interviewData, published, SHOW, TOPIC } from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Institute', siteUrl: 'https://www.example.org/' },
  });
});

const QUESTION = { uid: INTERVIEW, documentId: null, locale: 'en', name: null, slug: null };
const ask = (json: Json): Promise<Answer> =>
  admin.request('/newsroom/address', { json: { ...QUESTION, ...json } });
const told = async (json: Json): Promise<Json> => (await ask(json)).body.data;

it('makes an address from a title as a save does', async () => {
  const name = 'Who measures the river in Köln?';
  const { slug, page, taken } = await told({ name });
  const made = await draft(lectern, INTERVIEW, interviewData({ title: name, slug: null }));

  expect([slug, taken]).toEqual([made.slug, null]);
  expect(page).toBe(`https://www.example.org/interviews/${slug}`);
});

it('spells as the language does, and has another page there', async () => {
  const { slug, page } = await told({ name: 'Über Köln', locale: 'de' });

  expect(slug).toBe('ueber-koeln');
  expect(page).toMatch(/^https:\/\/www\.example\.org\/de\/.*ueber-koeln$/);
});

it('makes way for what is there, and says who has what was chosen, and what is free', async () => {
  const { title } = await published(lectern, INTERVIEW, interviewData({ slug: 'the-dam' }));
  await draft(lectern, INTERVIEW, interviewData({ title: 'Only a draft', slug: 'the-lake' }));

  expect(await told({ name: 'The dam' })).toMatchObject({ slug: 'the-dam-2', taken: null });
  expect(await told({ slug: 'the-dam' })).toMatchObject({
    slug: 'the-dam',
    taken: { name: title, isPublished: true },
    free: 'the-dam-2',
  });
  expect((await told({ slug: 'the-lake' })).taken).toEqual({
    name: 'Only a draft',
    isPublished: false,
  });
  expect((await told({ slug: 'the-lake', locale: 'de' })).taken).toBeNull();
  expect(await told({ slug: 'facets' })).toMatchObject({ taken: 'reserved', free: 'facets-2' });
});

it('is nobody’s but the document’s own, and tells what will lead to it', async () => {
  const { documentId } = await published(lectern, INTERVIEW, interviewData({ slug: 'old-name' }));

  expect(await told({ documentId, slug: 'old-name' })).toMatchObject({ taken: null, former: null });
  expect(await told({ documentId, slug: 'new-name' })).toMatchObject({ former: 'old-name' });
});

it('knows types without drafts and without translations', async () => {
  await lectern.documents(TOPIC).create({ data: { name: 'Rivers', slug: 'rivers' } });

  expect(await told({ uid: TOPIC, locale: '', slug: 'rivers' })).toMatchObject({
    taken: { name: 'Rivers', isPublished: true },
  });
  expect((await told({ uid: SHOW, locale: '', name: 'Weekly' })).slug).toBe('weekly');
});

it('says nothing of nothing', async () => {
  expect(await told({ name: '  ', slug: '' })).toEqual({
    slug: '',
    page: null,
    taken: null,
    free: '',
    former: null,
  });
});

it.each([
  [{ uid: 'api::site.site' }, 'uid'],
  [{ uid: 'plugin::upload.file' }, 'uid'],
  [{ documentId: '' }, 'documentId'],
  [{ name: 'x'.repeat(1_001) }, 'name'],
  [{ slug: 'x'.repeat(256) }, 'slug'],
  [{ slug: 7 }, 'slug'],
  [{ more: 1 }, 'more'],
])('refuses %j, naming the key', async (json, parameter) => {
  const { status, body } = await ask(json);

  expect([status, body.error.details]).toEqual([
    400,
    expect.objectContaining({ code: 'PARAMETER_INVALID', parameter }),
  ]);
});

it('takes a login', async () => {
  const path = `${lectern.url}/newsroom/address`;

  expect((await request(path, { json: QUESTION })).status).toBe(401);
});
