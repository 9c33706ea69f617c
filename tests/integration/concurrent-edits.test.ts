import { BASED_ON_HEADER } from '../../src/features/concurrent-edits/based-on';
import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EVENT,
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
  turns,
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
});

const at = (uid: string, documentId = '', action = ''): string =>
  `/content-manager/collection-types/${uid}${documentId && `/${documentId}`}${action && `/actions/${action}`}`;

const opened = async (uid: string, documentId: string): Promise<string> =>
  (await admin.request(at(uid, documentId))).body.data.updatedAt;

const basedOn = (moment: string) => ({ headers: { [BASED_ON_HEADER]: moment } });

type Write = (uid: string, documentId: string, moment: string) => Promise<Answer>;

const save: Write = (uid, documentId, moment) =>
  admin.request(at(uid, documentId), {
    method: 'PUT',
    json: { standfirst: 'Mine.' },
    ...basedOn(moment),
  });

/** Every way in which the panel writes a document. */
const WRITES: Readonly<Record<string, Write>> = {
  save,
  publish: (uid, documentId, moment) =>
    admin.request(at(uid, documentId, 'publish'), {
      json: { standfirst: 'Mine.' },
      ...basedOn(moment),
    }),
  unpublish: (uid, documentId, moment) =>
    admin.request(at(uid, documentId, 'unpublish'), { json: {}, ...basedOn(moment) }),
  'unpublish and discard': (uid, documentId, moment) =>
    admin.request(at(uid, documentId, 'unpublish'), {
      json: { discardDraft: true },
      ...basedOn(moment),
    }),
  discard: (uid, documentId, moment) =>
    admin.request(at(uid, documentId, 'discard'), { json: {}, ...basedOn(moment) }),
  delete: (uid, documentId, moment) =>
    admin.request(at(uid, documentId), { method: 'DELETE', ...basedOn(moment) }),
};

const stored = (documentId: string): Promise<Json> =>
  lectern.documents(INTERVIEW).findOne({ documentId });

describe.each(Object.entries(WRITES))('%s', (_name, write) => {
  it('is refused after somebody else wrote, and changes nothing', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    const seen = await opened(INTERVIEW, documentId);
    await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Theirs.' } });

    const answer = await write(INTERVIEW, documentId, seen);

    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({
      name: 'ConflictError',
      details: { code: 'CHANGED_MEANWHILE', by: null, updatedAt: expect.any(String) },
    });
    expect(await stored(documentId)).toMatchObject({ standfirst: 'Theirs.' });
    expect(
      await lectern.documents(INTERVIEW).findOne({ documentId, status: 'published' }),
    ).not.toBeNull();
  });

  it('is done where nothing changed', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    const { status } = await write(INTERVIEW, documentId, await opened(INTERVIEW, documentId));

    expect(status).toBe(200);
  });
});

describe('the answer to a save', () => {
  const picture = async (): Promise<Json> => {
    const name = `picture-${nextNumber()}`;
    const file = { name, hash: name, mime: 'image/png', size: 1, url: '/p.png', provider: 'local' };
    return lectern.strapi.db.query('plugin::upload.file').create({ data: file });
  };
  const guest = () => published(lectern, EXPERT, expertData());
  const topic = () =>
    published(lectern, TOPIC, { name: `Topic ${nextNumber()}`, kind: 'issue-area' });

  /** A document of each type, with what it links and holds, and what is changed in it. */
  const SAVED: readonly [uid: string, data: () => Promise<object>, change: object][] = [
    [
      INTERVIEW,
      async () =>
        interviewData({
          guests: [(await guest()).documentId],
          seo: { metaTitle: 'Title', shareImage: (await picture()).id },
        }),
      { hostName: 'Laura Coates', transcript: turns(3) },
    ],
    [
      PUBLICATION,
      async () =>
        publicationData({
          authors: [(await guest()).documentId],
          topics: [(await topic()).documentId],
        }),
      { title: 'Changed', seo: { metaTitle: 'Changed' } },
    ],
    [EXPERT, async () => expertData({ photo: (await picture()).id }), { name: 'Changed Name' }],
    [
      TOPIC,
      () => Promise.resolve({ name: `Topic ${nextNumber()}`, kind: 'issue-area' }),
      { name: 'Changed topic' },
    ],
    [SHOW, () => Promise.resolve({ title: `Show ${nextNumber()}` }), { title: 'Changed show' }],
    [
      EVENT,
      () =>
        Promise.resolve({
          title: `Event ${nextNumber()}`,
          startsAt: '2025-03-01T10:00:00Z',
          endsAt: '2025-03-01T11:00:00Z',
          timeZone: 'Europe/Berlin',
          place: 'Hall 4',
        }),
      { title: 'Changed event' },
    ],
  ];

  // The panel takes it for what it would read again.
  it.each(SAVED)('shows %s as it is read from then on', async (uid, data, change) => {
    const editor = await signIn(lectern, await createWithRole(lectern, ADMIN_ROLE.editor));
    for (const status of ['draft', 'published'] as const) {
      for (const session of [admin, editor]) {
        const { documentId } = await lectern.documents(uid).create({ data: await data(), status });
        const path = `${at(uid, documentId)}?locale=en`;
        const answer = await session.request(path, { method: 'PUT', json: change });

        expect(answer.status).toBe(200);
        const read = await session.request(path);
        expect(JSON.stringify(answer.body)).toBe(JSON.stringify(read.body));
      }
    }
  });
});

describe('a refusal', () => {
  it('names the colleague, or says that it was oneself, and the moment', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const seen = await opened(INTERVIEW, documentId);
    const json = { title: 'From another tab' };
    const { body } = await admin.request(at(INTERVIEW, documentId), { method: 'PUT', json });

    const { error } = (await save(INTERVIEW, documentId, seen)).body;

    expect(error.details).toEqual({
      code: 'CHANGED_MEANWHILE',
      by: { name: 'Ada', isYou: true },
      updatedAt: body.data.updatedAt,
    });
    expect(error.message).toContain('You, in another tab,');
  });

  it('says that the draft is gone in this language', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).update({ documentId, locale: 'de', data: interviewData() });
    const seen = await opened(INTERVIEW, documentId);
    await lectern.documents(INTERVIEW).delete({ documentId, locale: 'en' });

    const { status, body } = await save(INTERVIEW, documentId, seen);

    expect(status).toBe(409);
    expect(body.error.details).toEqual({ code: 'CHANGED_MEANWHILE', by: null, updatedAt: null });
  });

  it('meets whoever begins a translation that a colleague began meanwhile', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const data = interviewData();
    await lectern.documents(INTERVIEW).update({ documentId, locale: 'de', data });

    const { status } = await admin.request(`${at(INTERVIEW, documentId)}?locale=de`, {
      method: 'PUT',
      json: { title: 'Meine', slug: 'meine' },
      ...basedOn('none'),
    });

    expect(status).toBe(409);
  });

  it('is one of two saves at the same moment, whichever comes second', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const seen = await opened(INTERVIEW, documentId);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((standfirst) =>
        admin.request(at(INTERVIEW, documentId), {
          method: 'PUT',
          json: { standfirst },
          ...basedOn(seen),
        }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

it('compares documents without drafts, too', async () => {
  const { documentId } = await lectern
    .documents(TOPIC)
    .create({ data: { name: 'Rivers', slug: 'rivers' } });
  const seen = await opened(TOPIC, documentId);
  await lectern.documents(TOPIC).update({ documentId, data: { description: 'Theirs.' } });

  const { status } = await admin.request(at(TOPIC, documentId), {
    method: 'PUT',
    json: { description: 'Mine.' },
    ...basedOn(seen),
  });

  expect(status).toBe(409);
});

it('changes nothing for whoever does not say what was seen', async () => {
  const { documentId } = await draft(lectern, INTERVIEW, interviewData());
  await lectern.documents(INTERVIEW).update({ documentId, data: { standfirst: 'Theirs.' } });
  const json = { standfirst: 'Mine.' };

  expect((await admin.request(at(INTERVIEW, documentId), { method: 'PUT', json })).status).toBe(
    200,
  );
});

it.each(['yesterday', '2026-13-45T99:99:99.000Z', '1', 'None'])(
  'refuses “%s” as what was seen',
  async (moment) => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const answer = await save(INTERVIEW, documentId, moment);

    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'PARAMETER_INVALID',
      parameter: BASED_ON_HEADER,
    });
  },
);

it('names no administrator as the one who wrote what came by the API', async () => {
  const { documentId } = await draft(lectern, INTERVIEW, interviewData());
  await admin.request(at(INTERVIEW, documentId), { method: 'PUT', json: { title: 'By Ada' } });
  const token = await lectern.createToken('full-access');
  await lectern.rest(`/interviews/${documentId}`, {
    method: 'PUT',
    token,
    json: { data: { title: 'By the API' } },
  });

  const { body } = await admin.request(at(INTERVIEW, documentId));
  expect(body.data.updatedBy).toBeNull();
});

describe('presence', () => {
  const uid = INTERVIEW;
  const tell = (more: Json, session = admin): Promise<Answer> =>
    session.request('/newsroom/presence', {
      json: { tab: 'a'.repeat(16), uid, locale: 'en', hasUnsaved: false, ...more },
    });

  it('tells a tab who else has the document open, and forgets who leaves', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await tell({ documentId, hasUnsaved: true });
    const other = { documentId, tab: 'b'.repeat(16) };

    expect((await tell(other)).body).toEqual({
      data: [{ name: 'Ada', isYou: true, hasUnsaved: true }],
    });
    expect((await tell({ ...other, locale: 'de' })).body).toEqual({ data: [] });
    await tell({ documentId, isLeaving: true });
    expect((await tell(other)).body).toEqual({ data: [] });
  });

  it('forgets who has not been heard of for half a minute', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await tell({ documentId });
    await lectern.strapi.db.connection.raw(
      `update lectern_presence set seen_at = now() - interval '31 seconds'`,
    );

    expect((await tell({ documentId, tab: 'b'.repeat(16) })).body).toEqual({ data: [] });
  });

  it.each([
    [{ documentId: '' }, 'documentId'],
    [{ documentId: 7 }, 'documentId'],
    [{ documentId: 'x', tab: 'short' }, 'tab'],
    [{ documentId: 'x', hasUnsaved: 'yes' }, 'hasUnsaved'],
    [{ documentId: 'x', surprise: 1 }, 'surprise'],
  ])('refuses %j, naming the key', async (more, parameter) => {
    const { status, body } = await tell(more);

    expect([status, body.error.details]).toEqual([
      400,
      expect.objectContaining({ code: 'PARAMETER_INVALID', parameter }),
    ]);
  });

  it('is for whoever may read the documents of that type', async () => {
    const path = `${lectern.url}/newsroom/presence`;
    const json = { tab: 'a'.repeat(16), uid, documentId: 'x', locale: '', hasUnsaved: false };

    expect((await request(path, { json })).status).toBe(401);
    expect((await tell({ documentId: 'x', uid: 'api::secret.secret' })).status).toBe(403);
    expect((await tell({ documentId: 'x', uid: 'admin::user' })).status).toBe(400);
  });
});
