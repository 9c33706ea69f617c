import { writePreviewToken } from '../../src/features/preview-links/preview-link';
import { linkSeal } from '../../src/features/preview-links/strapi/seal';
import { createWithRole, signIn } from '../support/admin-session';
import { draft, EXPERT, INTERVIEW, interviewData, published, TOPIC } from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import {
  LINK,
  openPreviewSetup,
  outcomeOf,
  PREVIEWED,
  type PreviewSetup,
} from '../support/previews';
import { startSecondLectern } from '../support/second-lectern';

const DAY = 86_400_000;

let setup: PreviewSetup;

beforeAll(async () => {
  setup = await openPreviewSetup();
});

afterAll(() => setup.lectern.stop());

describe('links', () => {
  it.each(['https://cms.example.org', ''])('have the address of this server (%s)', async (url) => {
    setup.lectern.strapi.config.set('server.url', url);
    const { body } = await setup.ask(setup.editor, 'interviews');
    setup.lectern.strapi.config.set('server.url', '');

    expect(body.data.url).toMatch(new RegExp(`^${url}/preview/lpv1\\.[\\w-]+\\.[\\w-]{43}$`));
    expect(Date.parse(body.data.endsAt) - Date.now()).toBeGreaterThan(7 * DAY - 60_000);
    expect(Date.parse(body.data.endsAt) - Date.now()).toBeLessThanOrEqual(7 * DAY);
  });

  it('are made by whoever may read the document, and by nobody else', async () => {
    for (const plural of Object.keys(PREVIEWED)) {
      const answers = await Promise.all(
        [setup.admin, setup.editor, setup.author].map((one) => setup.ask(one, plural)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(outcomeOf(await setup.ask(setup.partnerManager, plural))).toEqual([
        403,
        'RIGHT_MISSING',
      ]);
      const json = {
        uid: PREVIEWED[plural],
        documentId: setup.own[plural].documentId,
        locale: plural === 'experts' ? '' : 'en',
      };
      expect((await request(`${setup.lectern.url}${LINK}`, { json })).status).toBe(401);
    }
  });

  it('are handed out by Strapi’s own route to the same people', async () => {
    for (const [plural, { documentId }] of Object.entries(setup.own)) {
      const path = `/content-manager/preview/url/${PREVIEWED[plural]}?documentId=${documentId}&locale=en&status=draft`;
      for (const session of [setup.admin, setup.editor, setup.author]) {
        const { status, body } = await session.request(path);
        expect([status, body.data.url]).toEqual([200, expect.stringMatching(/^\/preview\/lpv1\./)]);
      }
      const refused = await setup.partnerManager.request(path);
      expect([refused.status, refused.body]).toEqual([204, '']);
      expect((await request(`${setup.lectern.url}${path}`)).status).toBe(401);
    }
  });

  it('are not made of somebody else’s draft by whoever may read only their own', async () => {
    const role: Json = await setup.lectern.strapi
      .service('admin::role')
      .create({ name: 'Own readers', code: 'own-readers' });
    await setup.lectern.strapi.service('admin::role').assignPermissions(role.id, [
      { action: 'api::desk.preview', subject: null },
      {
        action: 'plugin::content-manager.explorer.read',
        subject: INTERVIEW,
        properties: { fields: ['title'], locales: ['en'] },
        conditions: ['admin::is-creator'],
      },
    ]);
    const reader = await signIn(setup.lectern, await createWithRole(setup.lectern, 'own-readers'));
    expect(outcomeOf(await setup.ask(reader, 'interviews'))).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    const missing = { documentId: 'a'.repeat(24) };
    expect(outcomeOf(await setup.ask(reader, 'interviews', missing))).toEqual([
      404,
      'DOCUMENT_NOT_FOUND',
    ]);
    const path = `/content-manager/preview/url/${INTERVIEW}?documentId=${setup.own.interviews.documentId}`;
    expect((await reader.request(path)).status).toBe(204);
  });

  it('are not made to what has no page, no drafts, or is not there', async () => {
    const { documentId } = await published(setup.lectern, TOPIC, { name: 'A topic' });
    for (const [uid, id] of [
      [TOPIC, documentId],
      ['api::site.site', documentId],
      [INTERVIEW, 'b'.repeat(24)],
      [EXPERT, setup.own.interviews.documentId],
    ]) {
      const asked = await setup.editor.request(LINK, {
        json: { uid, documentId: id, locale: 'en' },
      });
      expect(outcomeOf(asked)).toEqual([404, 'DOCUMENT_NOT_FOUND']);
      const panel = await setup.editor.request(
        `/content-manager/preview/url/${uid}?documentId=${id}`,
      );
      expect(panel.status).toBe(204);
    }
    const other = await setup.ask(setup.editor, 'interviews', { locale: 'fr' });
    expect(outcomeOf(other)).toEqual([404, 'DOCUMENT_NOT_FOUND']);
  });

  it.each([
    [{ more: 1 }, 'more'],
    [{ uid: 'plugin::upload.file' }, 'uid'],
    [{ documentId: 7 }, 'documentId'],
    [{ locale: null }, 'locale'],
  ])('are not made of %j', async (more, parameter) => {
    const answer = await setup.ask(setup.editor, 'interviews', more);
    expect(outcomeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
    expect(answer.body.error.details.parameter).toBe(parameter);
  });
});

describe('a link that is not good', () => {
  const tokenOf = (more: Json = {}): string =>
    writePreviewToken(
      {
        plural: 'interviews',
        documentId: setup.own.interviews.documentId,
        locale: 'en',
        endsAt: Math.floor(Date.now() / 1000) * 1000 + DAY,
        nonce: 'x',
        ...more,
      },
      linkSeal(setup.lectern.strapi),
    );

  /** Over REST and as a page, for people and programs, for documents that are there and that are not. */
  const expectRefused = async (token: string, expected: unknown[]): Promise<void> => {
    const path = `/api/interviews/${setup.own.interviews.documentId}?status=draft`;
    const answers = [
      await setup.get(path, token),
      await setup.get(`/api/interviews/no-such-one/transcript.txt?status=draft`, token),
      await setup.page(token),
      await setup.page(token, { accept: 'application/json' }),
    ];
    expect(answers.map(outcomeOf)).toEqual(answers.map(() => expected));
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['private, no-store']),
    );
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  };
  const UNKNOWN = [404, 'PREVIEW_LINK_UNKNOWN'];

  it('is unknown after all links of its document were ended, whoever made them', async () => {
    const { documentId } = await draft(setup.lectern, INTERVIEW, interviewData());
    const [one, two] = [
      await setup.tokenFor('interviews', { documentId }),
      (await setup.ask(setup.author, 'interviews', { documentId })).body.data.url.slice(
        '/preview/'.length,
      ),
    ];
    expect((await setup.page(one)).status).toBe(200);
    const other = await setup.tokenFor('interviews');
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    expect((await setup.editor.request(`${LINK}/end`, { json })).status).toBe(200);

    await expectRefused(one, UNKNOWN);
    await expectRefused(two, UNKNOWN);
    expect((await setup.page(other)).status).toBe(200);
    expect((await setup.page(await setup.tokenFor('interviews', { documentId }))).status).toBe(200);
  });

  it('is ended by those who may change the document', async () => {
    const { documentId } = await draft(setup.lectern, INTERVIEW, interviewData());
    const token = await setup.tokenFor('interviews', { documentId });
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    expect(outcomeOf(await setup.author.request(`${LINK}/end`, { json }))).toEqual([
      403,
      'RIGHT_MISSING',
    ]);
    expect(outcomeOf(await setup.partnerManager.request(`${LINK}/end`, { json }))).toEqual([
      403,
      'RIGHT_MISSING',
    ]);
    expect((await setup.page(token)).status).toBe(200);
  });

  it.each([
    ['is deleted', (at: Json) => setup.lectern.documents(INTERVIEW).delete(at)],
    [
      'is deleted in this language',
      (at: Json) => setup.lectern.documents(INTERVIEW).delete({ ...at, locale: 'en' }),
    ],
  ])('is unknown once its document %s', async (_, remove) => {
    const { documentId } = await draft(setup.lectern, INTERVIEW, interviewData());
    const token = await setup.tokenFor('interviews', { documentId });
    await remove({ documentId });
    await expectRefused(token, UNKNOWN);
    expect(await nonces(documentId)).toEqual([]);
  });

  const nonces = (documentId: string): Promise<Json> =>
    setup.lectern.strapi.db.connection('lectern_preview_links').where({ document_id: documentId });

  it('is expired after a week, whether or not there is such a document', async () => {
    const endsAt = Math.floor(Date.now() / 1000) * 1000;
    await expectRefused(tokenOf({ endsAt }), [410, 'PREVIEW_LINK_EXPIRED']);
    await expectRefused(tokenOf({ endsAt, documentId: 'gone' }), [410, 'PREVIEW_LINK_EXPIRED']);
  });

  it('is unknown with another nonce, document, type, language or signature', async () => {
    const token = await setup.tokenFor('interviews');
    const signature = token.slice(token.lastIndexOf('.') + 1);
    const forged = tokenOf({ documentId: setup.others.interviews.documentId });
    for (const wrong of [
      tokenOf(),
      forged,
      tokenOf({ plural: 'users' }),
      tokenOf({ plural: 'topics' }),
      tokenOf({ plural: '__proto__' }),
      `${token}a`,
      token.slice(0, -1),
      'lpv1.',
      'lpv1.x.y',
      `${forged.slice(0, forged.lastIndexOf('.'))}.${signature}`,
      `lpv1.${'a'.repeat(4_000)}.${signature}`,
    ]) {
      await expectRefused(wrong, UNKNOWN);
    }
  });
});

it('a link made by one process is good in another, and ended in both', async () => {
  const second = await startSecondLectern(setup.lectern.databaseUrl);
  try {
    const { documentId } = await draft(setup.lectern, INTERVIEW, interviewData({ title: 'Two' }));
    const token = await setup.tokenFor('interviews', { documentId });
    const there = (): Promise<Answer> => request(`${second.url}/preview/${token}`);
    expect(await there()).toMatchObject({ status: 200, body: expect.stringContaining('Two') });
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    await setup.editor.request(`${LINK}/end`, { json });
    expect((await there()).status).toBe(404);
  } finally {
    second.stop();
  }
});

it('no log holds a link', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(setup.lectern.strapi.log, 'http').mockImplementation((line: unknown) => {
    lines.push(String(line));
    return setup.lectern.strapi.log;
  });
  const token = await setup.tokenFor('interviews');
  await setup.page(token);
  await request(`${setup.lectern.url}/PREVIEW/${token}`);
  await request(`${setup.lectern.url}/preview/${token.replaceAll('.', '%2E')}`);
  await setup.get(`/api/interviews/${setup.own.interviews.documentId}?status=draft`, token);
  log.mockRestore();

  expect(lines.filter((line) => /preview\//i.test(line)).length).toBeGreaterThanOrEqual(3);
  expect(lines.join('\n')).not.toContain(token.slice(5, 40));
});
