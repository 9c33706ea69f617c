import type { UID } from '@strapi/strapi';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { CONTENT_TYPES } from '../../src/features/content/registry';
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
  turns,
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
});

const ask = (json: Json): Promise<Answer> =>
  admin.request('/newsroom/readiness', { json: { locale: 'en', ...json } });

const kept = (problems: Json[]): string[] =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`).sort();

/** What an editor typed into the form of an interview, and has not saved. */
const TYPED: Readonly<Record<string, () => unknown>> = {
  nothing: () => ({}),
  'an empty title': () => ({ title: ' ' }),
  'no air date': () => ({ airDate: null }),
  'no turns': () => ({ transcript: [] }),
  'a turn without words': () => ({ transcript: [...turns(2), { speaker: 'A', role: 'host' }] }),
  'a turn without a speaker': () => ({ transcript: [{ text: 'Words.', role: 'other' }] }),
  'a turn of which nothing is written': () => ({ transcript: [{ role: 'other', text: ' ' }] }),
  'a blank turn beside written ones': () => ({ transcript: [...turns(2), { role: 'other' }] }),
  'times in the wrong order': () => ({
    transcript: turns(3).map((turn, index) => ({ ...turn, start: 10 - index, end: 9 - index })),
  }),
  'turns after the end': () => ({ duration: 1, transcript: [{ ...turns(1)[0], start: 5 }] }),
  'a guest who is not published': async () => {
    const { documentId } = await draft(lectern, EXPERT, expertData());
    return { guests: { connect: [{ documentId, locale: 'en' }], disconnect: [] } };
  },
  'a guest who is': async () => {
    const { documentId } = await published(lectern, EXPERT, expertData());
    return { guests: { connect: [{ documentId, locale: 'en' }], disconnect: [] } };
  },
  'a slug that another one has': async () => {
    const slug = `taken-${Date.now()}`;
    await published(lectern, INTERVIEW, interviewData({ slug }));
    return { slug };
  },
  'an address that is none': () => ({ audioUrl: 'nowhere' }),
  'all at once': () => ({
    title: '',
    airDate: null,
    transcript: [{ role: 'guest' }],
    audioUrl: 'no',
  }),
};

describe.each(Object.keys(TYPED))('of a draft with %s', (name) => {
  it('says what publishing it would refuse, before it is saved', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const values = await TYPED[name]?.();
    const { status, body } = await ask({ uid: INTERVIEW, documentId, values });

    expect(status).toBe(200);
    const path = `/content-manager/collection-types/${INTERVIEW}/${documentId}`;
    const saved = await admin.request(path, { method: 'PUT', json: values });
    const answer = await admin.request(`${path}/actions/publish`, { json: {} });
    const refused =
      saved.status === 200
        ? (answer.body.error?.details.errors ?? [])
        : saved.body.error.details.errors;
    if (saved.status === 200) expect(kept(body.data.problems)).toEqual(kept(refused));
    else expect(body.data.problems).not.toEqual([]);
  });
});

it('knows a guest who was taken out', async () => {
  const expert = await draft(lectern, EXPERT, expertData());
  const { documentId } = await draft(
    lectern,
    INTERVIEW,
    interviewData({ guests: [expert.documentId] }),
  );
  const problems = async (values: Json): Promise<string[]> =>
    kept((await ask({ uid: INTERVIEW, documentId, values })).body.data.problems);

  expect(await problems({})).toEqual(['guests TARGET_NOT_PUBLISHED']);
  const disconnect = [{ documentId: expert.documentId, locale: 'en' }];
  expect(await problems({ guests: { connect: [], disconnect } })).toEqual([]);
});

it('tells of a new document, and what would make it better', async () => {
  const { body } = await ask({ uid: PUBLICATION, documentId: null, values: { title: 'New' } });

  expect(kept(body.data.problems)).toContain('releaseDate FIELD_MISSING');
  expect(body.data.advice.map(({ code }: Json) => code)).toEqual([
    'NO_SUMMARY',
    'NO_TOPIC',
    'NO_RELATED',
  ]);
});

/** A form as Strapi begins it: with what has a default, and the components that must be there. */
const begun = (uid: string): Json =>
  Object.fromEntries(
    Object.entries((lectern.strapi.getModel as Json)(uid).attributes).flatMap(
      ([name, attribute]: [string, Json]) => {
        if ('default' in attribute) return [[name, attribute.default]];
        if (attribute.type !== 'component' || !attribute.required) return [];
        const { component, repeatable, min = 0 } = attribute;
        return [
          [
            name,
            repeatable ? Array.from({ length: min }, () => begun(component)) : begun(component),
          ],
        ];
      },
    ),
  );

it('names fields of a new document, never the rows that its form begins with', async () => {
  const uids = CONTENT_TYPES.map(({ uid }) => uid).filter(
    (uid) => lectern.strapi.contentTypes[uid as UID.ContentType].options.draftAndPublish,
  );
  const asked = uids.map((uid) => ask({ uid, documentId: null, values: begun(uid) }));
  const paths = (await Promise.all(asked)).map(({ body }) =>
    body.data.problems.map(({ path }: Json) => path.join('.')),
  );

  expect(uids).toContain(INTERVIEW);
  expect(paths.filter((found) => found.length === 0)).toEqual([]);
  expect(paths.flat().filter((path) => path.includes('.'))).toEqual([]);
});

it('of a transcript of blank turns it says that there is none, and gives no advice on who speaks', async () => {
  const expert = await published(lectern, EXPERT, expertData());
  const guests = { connect: [{ documentId: expert.documentId, locale: 'en' }], disconnect: [] };
  const values = { ...begun(INTERVIEW), guests };
  const { body } = await ask({ uid: INTERVIEW, documentId: null, values });

  expect(values.transcript).toEqual([{ role: 'other' }]);
  expect(kept(body.data.problems)).toContain('transcript TRANSCRIPT_EMPTY');
  expect(body.data.advice.map(({ code }: Json) => code)).not.toContain('GUEST_SILENT');
});

it('writes nothing', async () => {
  const { documentId } = await draft(lectern, PUBLICATION, publicationData({ title: 'Stored' }));
  await ask({ uid: PUBLICATION, documentId, values: { title: 'Typed' } });

  expect(await lectern.documents(PUBLICATION).findOne({ documentId })).toMatchObject({
    title: 'Stored',
  });
});

it.each([
  [{ uid: 'plugin::upload.file', documentId: null, values: {} }, 'uid'],
  [{ uid: INTERVIEW, documentId: 7, values: {} }, 'documentId'],
  [{ uid: INTERVIEW, documentId: null, values: [] }, 'values'],
  [{ uid: INTERVIEW, documentId: null, values: { surprise: 1 } }, 'values.surprise'],
  [{ uid: INTERVIEW, documentId: null, values: { constructor: 1 } }, 'values.constructor'],
  [{ uid: INTERVIEW, documentId: null, values: {}, more: 1 }, 'more'],
])('refuses %j, naming the key', async (json, parameter) => {
  const { status, body } = await ask(json);

  expect([status, body.error.details.parameter]).toEqual([400, parameter]);
});

it('is for who may read such documents', async () => {
  const json = { uid: INTERVIEW, documentId: null, locale: 'en', values: {} };

  expect((await request(`${lectern.url}/newsroom/readiness`, { json })).status).toBe(401);
  expect((await ask({ ...json, uid: 'api::secret.secret' })).status).toBe(400);
});

it('and every other part of the desk takes a right of its own, which a refusal names', async () => {
  const presence = { tab: 'a'.repeat(16), uid: INTERVIEW, documentId: 'x', locale: '' };
  const questions = {
    presence: { ...presence, hasUnsaved: false },
    readiness: { uid: INTERVIEW, documentId: null, locale: '', values: {} },
  };
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  const sessions = await Promise.all([ADMIN_ROLE.author, ADMIN_ROLE.editor].map(as));
  const partnerManager = await as(ADMIN_ROLE.partnerManager);
  for (const [part, json] of Object.entries(questions)) {
    const path = `/newsroom/${part}`;
    const { status, body } = await partnerManager.request(path, { json });

    expect([status, body.error.details]).toEqual([
      403,
      { code: 'RIGHT_MISSING', right: `api::desk.${part}`, subject: null },
    ]);
    for (const session of [...sessions, admin]) {
      expect((await session.request(path, { json })).status).toBe(200);
    }
  }
  const secret = { ...questions.presence, uid: 'api::secret.secret' };

  expect((await admin.request('/newsroom/presence', { json: secret })).body.error.details).toEqual({
    code: 'RIGHT_MISSING',
    right: 'plugin::content-manager.explorer.read',
    subject: 'api::secret.secret',
  });
});
