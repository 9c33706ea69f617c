import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const SUGGESTIONS = '/newsroom/suggestions';

const lectern = useLectern();
let editor: AdminSession;
let topic: Json;
let expert: Json;
let both: Json;
let byTopic: Json;
let byExpert: Json;
let unpublished: Json;
let interview: Json;

const as = async (code: string): Promise<AdminSession> =>
  signIn(lectern, await createWithRole(lectern, code));

const ask = (json: Json, session = editor): Promise<Answer> =>
  session.request(SUGGESTIONS, {
    json: { uid: INTERVIEW, documentId: null, locale: 'en', values: {}, ...json },
  });

const suggested = async (json: Json, session = editor): Promise<Json[]> => {
  const { status, body } = await ask(json, session);
  expect(status).toBe(200);
  return body.data.publications;
};

const idsOf = (rows: Json[]): string[] => rows.map(({ documentId }) => documentId);

const connect = (...documents: Json[]) => ({
  connect: documents.map(({ documentId }) => ({ documentId, locale: 'en' })),
  disconnect: [],
});

/** Of words that no other one has. */
const publication = (more: object): object =>
  publicationData({ title: `Q${nextNumber()}`, summary: null, releaseDate: '2020-01-01', ...more });

beforeAll(async () => {
  await signInAsAdmin(lectern);
  editor = await as(ADMIN_ROLE.editor);
  topic = await published(lectern, TOPIC, { name: 'Water security' });
  expert = await published(lectern, EXPERT, expertData({ name: 'Nadia Okafor' }));
  const topics = [topic.documentId];
  const authors = [expert.documentId];
  both = await published(lectern, PUBLICATION, publication({ topics, authors }));
  byTopic = await published(lectern, PUBLICATION, publication({ topics }));
  byExpert = await published(lectern, PUBLICATION, publication({ authors }));
  // Without a date, too.
  unpublished = await draft(lectern, PUBLICATION, publication({ topics, releaseDate: null }));
  await published(lectern, PUBLICATION, publication({}));
  const german = { data: publication({ topics, authors }), locale: 'de' };
  await lectern.documents(PUBLICATION).create({ ...german, status: 'published' });
  const data = interviewData({ title: `Z${nextNumber()}`, standfirst: null });
  interview = await draft(lectern, INTERVIEW, { ...data, topics, guests: authors });
});

it('are what the API calls related, with its reasons and in its order, drafts among them, in the same language', async () => {
  const found = await suggested({ documentId: interview.documentId });

  expect(idsOf(found).sort()).toEqual(idsOf([both, byExpert, byTopic, unpublished]).sort());
  expect(idsOf(found)[0]).toBe(both.documentId);
  expect(idsOf(found).at(-1)).toBe(unpublished.documentId);
  const named = { kind: 'expert', documentId: expert.documentId, name: 'Nadia Okafor' };
  expect(found[0]).toMatchObject({
    title: both.title,
    publicationType: 'analysis',
    date: '2020-01-01',
    locale: 'en',
    isPublished: true,
    reasons: [{ kind: 'topic', documentId: topic.documentId, name: 'Water security' }, named],
  });
  expect(found.at(-1)).toMatchObject({ isPublished: false, date: null });

  const { documentId } = interview;
  await lectern.documents(INTERVIEW).publish({ documentId });
  const { body } = await lectern.rest(`/interviews/${documentId}/related`);
  const public_ = body.data.filter(({ contentType }: Json) => contentType === 'publication');
  expect(idsOf(found.filter(({ isPublished }) => isPublished))).toEqual(idsOf(public_));
  expect(found.filter(({ isPublished }) => isPublished).map(({ reasons }) => reasons)).toEqual(
    public_.map(({ reasons }: Json) => reasons),
  );
});

it('follow what is typed and not saved: topics, experts, words', async () => {
  expect(await suggested({})).toEqual([]);
  const byTyped = await suggested({ values: { topics: connect(topic) } });
  expect(idsOf(byTyped).sort()).toEqual(idsOf([both, byTopic, unpublished]).sort());
  expect(idsOf(await suggested({ values: { guests: connect(expert) } })).sort()).toEqual(
    idsOf([both, byExpert]).sort(),
  );

  const disconnect = [{ documentId: topic.documentId, locale: 'en' }];
  const { documentId } = interview;
  const values = { topics: { connect: [], disconnect } };
  expect(idsOf(await suggested({ documentId, values })).sort()).toEqual(
    idsOf([both, byExpert]).sort(),
  );

  const words = 'Sediment budgets of upland reservoirs';
  const alike = await published(lectern, PUBLICATION, publication({ title: words }));
  const [first] = await suggested({ values: { title: `${words} again` } });
  expect(first).toMatchObject({ documentId: alike.documentId, reasons: [{ kind: 'text' }] });
});

it('never name what is linked already, saved or not, nor the document itself', async () => {
  const { documentId } = interview;
  const values = { relatedPublications: connect(both) };
  expect(idsOf(await suggested({ documentId, values }))).not.toContain(both.documentId);

  const relatedPublications = [byExpert.documentId];
  await lectern.documents(INTERVIEW).update({ documentId, data: { relatedPublications } });
  expect(idsOf(await suggested({ documentId }))).not.toContain(byExpert.documentId);
  const own = { uid: PUBLICATION, documentId: both.documentId };
  expect(idsOf(await suggested(own))).toEqual(
    expect.arrayContaining(idsOf([byTopic, byExpert, unpublished])),
  );
  expect(idsOf(await suggested(own))).not.toContain(both.documentId);
});

it('say whether the asker may add one', async () => {
  const author = await as(ADMIN_ROLE.author);
  const mayAdd = async (json: Json, session: AdminSession): Promise<boolean> =>
    (await ask(json, session)).body.data.mayAdd;
  const { documentId } = interview;

  expect(await mayAdd({ documentId }, editor)).toBe(true);
  expect(await mayAdd({ documentId }, author)).toBe(false);
  expect(await mayAdd({ documentId: null }, author)).toBe(true);
});

it.each([
  [{ uid: SHOW }, 'uid'],
  [{ uid: 'plugin::upload.file' }, 'uid'],
  [{ values: { surprise: 1 } }, 'values.surprise'],
  [{ values: [] }, 'values'],
  [{ documentId: 7 }, 'documentId'],
  [{ more: 1 }, 'more'],
])('are refused for %j, naming the key', async (json, parameter) => {
  const { status, body } = await ask(json);

  expect([status, body.error.details.parameter]).toEqual([400, parameter]);
});

it('take a right of their own, and that to read publications', async () => {
  const json = { uid: INTERVIEW, documentId: null, locale: 'en', values: {} };
  expect((await request(`${lectern.url}${SUGGESTIONS}`, { json })).status).toBe(401);
  const manager = await as(ADMIN_ROLE.partnerManager);
  const { status, body } = await ask({}, manager);

  expect([status, body.error.details]).toEqual([
    403,
    { code: 'RIGHT_MISSING', right: 'api::desk.suggestions', subject: null },
  ]);
});
