import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
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
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const BULK = '/newsroom/bulk';

const lectern = useLectern();
let admin: AdminSession;
let editor: AdminSession;
let author: AdminSession;
let partnerManager: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  editor = await as('strapi-editor');
  author = await as('strapi-author');
  partnerManager = await as('lectern-partner-manager');
});

const ask = (json: Json, session = editor): Promise<Answer> =>
  session.request(BULK, { json: { uid: INTERVIEW, locale: 'en', topic: null, ...json } });

/** Code of what stands in the way of each; null: nothing. */
const hindrances = async (json: Json, session = editor): Promise<(string | null)[]> => {
  const { status, body } = await ask(json, session);
  expect(status).toBe(200);
  return body.data.map(({ hindrance }: Json) => hindrance?.code ?? null);
};

const ids = (...documents: Json[]): string[] => documents.map(({ documentId }) => documentId);
const codeOf = ({ status, body }: Answer): unknown[] => [status, body.error?.details.code];

it('says what publishing each of several would refuse, in their order, and writes nothing', async () => {
  const ready = await draft(lectern, INTERVIEW, interviewData({ title: 'Ready' }));
  const unready = await draft(lectern, INTERVIEW, interviewData({ title: '', airDate: null }));
  const documentIds = [...ids(unready, ready), 'c'.repeat(24)];
  const { body } = await ask({ deed: 'publish', documentIds });

  expect(body.data).toMatchObject([
    { documentId: unready.documentId, name: '', hindrance: { code: 'NOT_READY' } },
    { documentId: ready.documentId, name: 'Ready', hindrance: null },
    { documentId: 'c'.repeat(24), name: null, hindrance: { code: 'DOCUMENT_NOT_FOUND' } },
  ]);
  const path = `/content-manager/collection-types/${INTERVIEW}/actions/bulkPublish?locale=en`;
  const refused = await editor.request(path, { json: { documentIds: ids(unready) } });
  const codes = (problems: Json[]): string[] =>
    problems.map(({ path: at, code }) => `${at.join('.')} ${code}`).sort();
  expect(codes(body.data[0].hindrance.problems)).toEqual(codes(refused.body.error.details.errors));
  const out = await lectern.documents(INTERVIEW).findFirst({
    status: 'published',
    filters: { documentId: ready.documentId },
  });
  expect(out).toBeNull();
});

it('says which others need what is to be unpublished or deleted', async () => {
  const guest = await published(lectern, EXPERT, expertData());
  const data = interviewData({ title: 'Needs them', guests: [guest.documentId] });
  await published(lectern, INTERVIEW, data);
  const free = await published(lectern, EXPERT, expertData());
  const never = await draft(lectern, EXPERT, expertData());
  const documentIds = ids(guest, free, never);
  const asked = { uid: EXPERT, locale: '', documentIds };

  expect(await hindrances({ ...asked, deed: 'unpublish' })).toEqual([
    'STILL_REFERRED_TO',
    null,
    'NOTHING_TO_DO',
  ]);
  const { body } = await ask({ ...asked, deed: 'delete' });
  expect(body.data.map(({ hindrance }: Json) => hindrance)).toEqual([
    {
      code: 'STILL_REFERRED_TO',
      total: 1,
      links: [expect.objectContaining({ uid: INTERVIEW, name: 'Needs them', in: 'both' })],
    },
    null,
    null,
  ]);
});

it('says which have the topic already', async () => {
  const topic = await published(lectern, TOPIC, { name: 'Water' });
  const has = await draft(lectern, PUBLICATION, publicationData({ topics: [topic.documentId] }));
  const lacks = await draft(lectern, PUBLICATION, publicationData());
  const asked = { uid: PUBLICATION, deed: 'add-topic', documentIds: ids(has, lacks) };

  expect(await hindrances({ ...asked, topic: topic.documentId })).toEqual(['NOTHING_TO_DO', null]);
});

it('looks at one language only', async () => {
  const { documentId } = await draft(lectern, INTERVIEW, interviewData());
  await lectern
    .documents(INTERVIEW)
    .update({ documentId, locale: 'de', data: interviewData({ title: '' }) });
  const asked = { deed: 'publish', documentIds: [documentId] };

  expect(await hindrances(asked)).toEqual([null]);
  expect(await hindrances({ ...asked, locale: 'de' })).toEqual(['NOT_READY']);
  expect(await hindrances({ ...asked, locale: 'fr' })).toEqual(['DOCUMENT_NOT_FOUND']);
});

it('looks at rights document by document', async () => {
  const path = `/content-manager/collection-types/${PUBLICATION}?locale=en`;
  const { body } = await author.request(path, { json: publicationData() });
  const theirs = await draft(lectern, PUBLICATION, publicationData());
  const topic = await published(lectern, TOPIC, { name: 'Rivers' });
  const documentIds = [body.data.documentId, theirs.documentId];
  const asked = { uid: PUBLICATION, documentIds };
  const adding = { ...asked, deed: 'add-topic', topic: topic.documentId };

  expect(await hindrances(adding, author)).toEqual([null, 'RIGHT_MISSING']);
  expect(await hindrances({ ...asked, deed: 'delete' }, author)).toEqual([null, 'RIGHT_MISSING']);
  expect(await hindrances({ ...asked, deed: 'publish' }, author)).toEqual([
    'RIGHT_MISSING',
    'RIGHT_MISSING',
  ]);
  for (const session of [admin, editor])
    expect(await hindrances({ ...asked, deed: 'publish' }, session)).toEqual([null, null]);
  expect(codeOf(await ask({ ...asked, deed: 'publish' }, partnerManager))).toEqual([
    403,
    'RIGHT_MISSING',
  ]);
  const json = { uid: PUBLICATION, locale: 'en', deed: 'publish', topic: null, documentIds };
  expect((await request(`${lectern.url}${BULK}`, { json })).status).toBe(401);
});

it('takes a hundred, and no more', async () => {
  const many = (length: number): string[] => Array.from({ length }, (_, index) => `none${index}`);
  expect(await hindrances({ deed: 'delete', documentIds: many(100) })).toHaveLength(100);
  const answer = await ask({ deed: 'delete', documentIds: many(101) });
  expect(codeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
  expect(answer.body.error.details.parameter).toBe('documentIds');
});

it.each([
  [{ deed: 'burn' }, 'deed'],
  [{ deed: 'publish', uid: SHOW }, 'deed'],
  [{ deed: 'add-topic', uid: SHOW, topic: 'x' }, 'deed'],
  [{ deed: 'publish', topic: 'x' }, 'topic'],
  [{ deed: 'add-topic' }, 'topic'],
  [{ deed: 'publish', documentIds: [] }, 'documentIds'],
  [{ deed: 'publish', documentIds: [7] }, 'documentIds.0'],
  [{ deed: 'publish', uid: 'plugin::upload.file' }, 'uid'],
  [{ deed: 'publish', uid: 'api::none.none' }, 'uid'],
  [{ deed: 'publish', more: 1 }, 'more'],
])('refuses %j by name', async (more, parameter) => {
  const answer = await ask({ documentIds: ['a'], ...more });
  expect(codeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
  expect(answer.body.error.details.parameter).toBe(parameter);
});
