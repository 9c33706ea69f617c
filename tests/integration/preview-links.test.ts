import { get as httpGet } from 'node:http';
import contract from '../../client/openapi.json';
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
import { startLectern, type Lectern } from '../support/lectern';
import { startSecondLectern } from '../support/second-lectern';
import { linkSeal } from '../../src/features/preview-links/strapi/seal';
import { writePreviewToken } from '../../src/features/preview-links/preview-link';

const UIDS: Readonly<Record<string, string>> = {
  experts: EXPERT,
  interviews: INTERVIEW,
  publications: PUBLICATION,
};
const PREVIEW = 'api::preview.preview.read';
const LINK = '/newsroom/preview-links';
const DAY = 86_400_000;

/** Routes about one document of these types that take `status`, as the contract has them. */
const ROUTES = Object.entries(contract.paths as Json)
  .filter(([path, { get }]: [string, Json]) => {
    const parameters: Json[] = get?.parameters ?? [];
    const [, plural = ''] = /^\/api\/([a-z]+)\/\{/.exec(path) ?? [];
    return plural in UIDS && parameters.some(({ name }) => name === 'status');
  })
  .map(([path]) => path);

let lectern: Lectern;
let admin: AdminSession;
let editor: AdminSession;
let author: AdminSession;
let partnerManager: AdminSession;
/** An API token with the preview right. */
let apiToken: string;
/** Drafts by their type: the one that links are made to, and another one. */
const own = new Map<string, Json>();
const others = new Map<string, Json>();

const blocks = (text: string): Json => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'mailto:a@b.example', children: [{ type: 'text', text: 'Mail' }] },
      { type: 'link', url: 'https://a.example', children: [{ type: 'text', text: 'A link' }] },
    ],
  },
];

const makeDrafts = async (into: Map<string, Json>, word: string): Promise<void> => {
  const topic = await published(lectern, TOPIC, { name: `${word} topic` });
  const show = await published(lectern, SHOW, { title: `${word} show` });
  const topics = [topic.documentId];
  const expert = await draft(
    lectern,
    EXPERT,
    expertData({ name: `${word} expert`, jobTitle: 'adviser', biography: blocks(word), topics }),
  );
  const publication = await draft(
    lectern,
    PUBLICATION,
    publicationData({
      ...{ title: `${word} publication`, body: blocks(`${word} body`), doi: '10.1234/abc', topics },
      authors: [expert.documentId],
    }),
  );
  const interview = await draft(
    lectern,
    INTERVIEW,
    interviewData({
      ...{ title: `${word} interview`, standfirst: `${word} standfirst.`, topics },
      ...{ show: show.documentId, guests: [expert.documentId], duration: 60 },
      relatedPublications: [publication.documentId],
      transcript: [
        { speaker: 'Tom Brandt', role: 'host', text: `${word} question?`, start: 0, end: 4 },
        {
          speaker: `${word} expert`,
          role: 'guest',
          text: '<b>Marked</b> & said.',
          start: 5,
          end: 9,
        },
      ],
    }),
  );
  into.set('experts', expert).set('publications', publication).set('interviews', interview);
};

beforeAll(async () => {
  lectern = await startLectern();
  admin = await signInAsAdmin(lectern);
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  [editor, author, partnerManager] = [
    await as('strapi-editor'),
    await as('strapi-author'),
    await as('lectern-partner-manager'),
  ];
  const site = { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' };
  await lectern.documents('api::site.site').create({ data: site });
  apiToken = await lectern.createToken([
    ...[...Object.values(UIDS), TOPIC, SHOW].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
    'api::site.site.find',
    PREVIEW,
  ]);
  await makeDrafts(own, 'Own');
  await makeDrafts(others, 'Secret');
});

afterAll(() => lectern.stop());

const idOf = (map: Map<string, Json>, plural: string): string => map.get(plural).documentId;
const localeOf = (plural: string): string => (plural === 'experts' ? '' : 'en');

const ask = (session: AdminSession, plural: string, more: Json = {}): Promise<Answer> =>
  session.request(LINK, {
    json: {
      uid: UIDS[plural],
      documentId: idOf(own, plural),
      locale: localeOf(plural),
      ...more,
    },
  });

const tokenFor = async (plural: string, more: Json = {}): Promise<string> => {
  const { body } = await ask(editor, plural, more);
  return body.data.url.replace(/^.*\/preview\//, '');
};

const get = (path: string, token?: string, headers = {}): Promise<Answer> =>
  request(`${lectern.url}${path}`, { headers, ...(token ? { token } : {}) });

const page = (token: string, headers: Json = { accept: 'text/html' }): Promise<Answer> =>
  get(`/preview/${token}`, undefined, headers);

const outcome = ({ status, body }: Answer): unknown[] => [
  status,
  body?.error?.details?.code ?? /PREVIEW_LINK_\w+/.exec(String(body))?.[0],
];

describe('the token of a link', () => {
  it.each(ROUTES)(
    'reads %s of its document, as a token with the preview right does',
    async (route) => {
      const [, plural = ''] = /^\/api\/([a-z]+)\//.exec(route) ?? [];
      const token = await tokenFor(plural);
      const ids = [idOf(own, plural), own.get(plural).slug];
      for (const id of ids) {
        const path = `${route.replace(/\{[^}]*\}/, id)}?status=draft`;
        const seen = await get(path, token);
        const expected = await get(path, apiToken);

        expect(seen.status).toBe(200);
        expect(seen.body).toEqual(expected.body);
        expect(seen.headers.get('content-type')).toBe(expected.headers.get('content-type'));
        expect(seen.headers.get('cache-control')).toBe('private, no-store');
        expect(seen.headers.get('x-robots-tag')).toBe('noindex');
      }
    },
  );

  it('reads no other draft, by whichever address, type, language or parameter', async () => {
    const reads = ROUTES.map((route) => (id: string) => route.replace(/\{[^}]*\}/, id));
    for (const plural of Object.keys(UIDS)) {
      const token = await tokenFor(plural);
      const [id, slug] = [idOf(own, plural), own.get(plural).slug];
      const tried = [
        ...[...others.values()].flatMap(({ documentId, slug: other }) =>
          reads.flatMap((at) => [at(documentId), at(other)].map((path) => `${path}?status=draft`)),
        ),
        ...[...own.values()]
          .filter(({ documentId }) => documentId !== id)
          .flatMap(({ documentId }) => reads.map((at) => `${at(documentId)}?status=draft`)),
        ...Object.keys(UIDS).flatMap((type) => [
          `/api/${type}?status=draft`,
          `/api/${type}?status=draft&filters[documentId][$eq]=${id}`,
          `/api/${type}/${slug}/..%2f${idOf(others, type)}?status=draft`,
          `/api/views/full/${type}?status=draft`,
        ]),
        `/api/topics?status=draft&populate=*`,
        `/api/upload/files`,
        `/api/users`,
        ...[
          'filters[title][$contains]=S',
          'populate=*',
          'fields=title',
          'view=card',
          'fallback=en',
        ].map((parameter) => `/api/${plural}/${id}?status=draft&${parameter}`),
        `/api/${plural}/${id}?status=draft&populate[relatedPublications][populate]=*`,
        `/api/${plural}/${id}?status=draft&locale=en&locale=de`,
        ...(plural === 'experts' ? [] : ['de', 'ar', '*', 'en,de']).map(
          (locale) => `/api/${plural}/${id}?status=draft&locale=${locale}`,
        ),
        `/api/${plural}/${id}?status=draft&status=published`,
        `/api/${plural}/${id}?status=published`,
        `/api/${plural}/${id}`,
      ];
      for (const path of tried) {
        const answer = await get(path, token);
        expect([path, answer.status >= 400, answer.status < 500]).toEqual([path, true, true]);
        expect(JSON.stringify(answer.body)).not.toMatch(/Secret/);
      }
    }
  });

  it('writes nothing, and is no token for GraphQL or the panel', async () => {
    const token = await tokenFor('interviews');
    const path = `/api/interviews/${idOf(own, 'interviews')}`;
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      const answer = await request(`${lectern.url}${path}?status=draft`, {
        ...{ method, token, json: { data: { title: 'Written' } } },
      });
      expect(outcome(answer)).toEqual([403, 'PREVIEW_FORBIDDEN']);
    }
    const asked = await lectern.graphql('{ interviews(status: DRAFT) { title } }', { token });
    expect(asked.body.data ?? null).toBeNull();
    const panel = await get(`/content-manager/collection-types/${INTERVIEW}`, token);
    expect(panel.status).toBe(403);
    const { title } = await lectern
      .documents(INTERVIEW)
      .findOne({ documentId: idOf(own, 'interviews') });
    expect(title).toBe('Own interview');
  });

  it('does not pass for one of Strapi’s where no link is good for anything', async () => {
    const token = await tokenFor('interviews');
    for (const path of ['/api/batch', '/feeds/interviews.rss', '/api/openapi.json', '/live']) {
      const answer = await unwatched(path, token);
      expect(answer).toMatchObject({
        status: 403,
        text: expect.stringContaining('PREVIEW_FORBIDDEN'),
      });
    }
  });
});

/** An answer that no route describes: the gate stands before all of them. */
const unwatched = (path: string, token: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = httpGet(`${lectern.url}${path}`, { headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += String(chunk)));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text });
      });
    });
    asked.on('error', reject);
  });

const walk = (map: Map<string, Json>): [string, Json][] => [...map.entries()];

describe('links', () => {
  it.each(['https://cms.example.org', ''])('have the address of this server (%s)', async (url) => {
    lectern.strapi.config.set('server.url', url);
    const { body } = await ask(editor, 'interviews');
    lectern.strapi.config.set('server.url', '');

    expect(body.data.url).toMatch(new RegExp(`^${url}/preview/lpv1\\.[\\w-]+\\.[\\w-]{43}$`));
    expect(Date.parse(body.data.endsAt) - Date.now()).toBeGreaterThan(7 * DAY - 60_000);
    expect(Date.parse(body.data.endsAt) - Date.now()).toBeLessThanOrEqual(7 * DAY);
  });

  it('are made by whoever may read the document, and by nobody else', async () => {
    for (const plural of Object.keys(UIDS)) {
      const answers = await Promise.all([admin, editor, author].map((one) => ask(one, plural)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(outcome(await ask(partnerManager, plural))).toEqual([403, 'RIGHT_MISSING']);
      const json = { uid: UIDS[plural], documentId: idOf(own, plural), locale: localeOf(plural) };
      expect((await request(`${lectern.url}${LINK}`, { json })).status).toBe(401);
    }
  });

  it('are handed out by Strapi’s own route to the same people', async () => {
    for (const [plural, { documentId }] of walk(own)) {
      const path = `/content-manager/preview/url/${UIDS[plural]}?documentId=${documentId}&locale=en&status=draft`;
      for (const session of [admin, editor, author]) {
        const { status, body } = await session.request(path);
        expect([status, body.data.url]).toEqual([200, expect.stringMatching(/^\/preview\/lpv1\./)]);
      }
      const refused = await partnerManager.request(path);
      expect([refused.status, refused.body]).toEqual([204, '']);
      expect((await request(`${lectern.url}${path}`)).status).toBe(401);
    }
  });

  it('are not made of somebody else’s draft by whoever may read only their own', async () => {
    const role: Json = await lectern.strapi
      .service('admin::role')
      .create({ name: 'Own readers', code: 'own-readers' });
    await lectern.strapi.service('admin::role').assignPermissions(role.id, [
      { action: 'api::desk.preview', subject: null },
      {
        ...{ action: 'plugin::content-manager.explorer.read', subject: INTERVIEW },
        properties: { fields: ['title'], locales: ['en'] },
        conditions: ['admin::is-creator'],
      },
    ]);
    const reader = await signIn(lectern, await createWithRole(lectern, 'own-readers'));
    expect(outcome(await ask(reader, 'interviews'))).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    const missing = { documentId: 'a'.repeat(24) };
    expect(outcome(await ask(reader, 'interviews', missing))).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    const path = `/content-manager/preview/url/${INTERVIEW}?documentId=${idOf(own, 'interviews')}`;
    expect((await reader.request(path)).status).toBe(204);
  });

  it('are not made to what has no page, no drafts, or is not there', async () => {
    const { documentId } = await published(lectern, TOPIC, { name: 'A topic' });
    for (const [uid, id] of [
      [TOPIC, documentId],
      ['api::site.site', documentId],
      [INTERVIEW, 'b'.repeat(24)],
      [EXPERT, idOf(own, 'interviews')],
    ]) {
      const asked = await editor.request(LINK, { json: { uid, documentId: id, locale: 'en' } });
      expect(outcome(asked)).toEqual([404, 'DOCUMENT_NOT_FOUND']);
      const panel = await editor.request(`/content-manager/preview/url/${uid}?documentId=${id}`);
      expect(panel.status).toBe(204);
    }
    const other = await ask(editor, 'interviews', { locale: 'fr' });
    expect(outcome(other)).toEqual([404, 'DOCUMENT_NOT_FOUND']);
  });

  it.each([
    [{ more: 1 }, 'more'],
    [{ uid: 'plugin::upload.file' }, 'uid'],
    [{ documentId: 7 }, 'documentId'],
    [{ locale: null }, 'locale'],
  ])('are not made of %j', async (more, parameter) => {
    const answer = await ask(editor, 'interviews', more);
    expect(outcome(answer)).toEqual([400, 'PARAMETER_INVALID']);
    expect(answer.body.error.details.parameter).toBe(parameter);
  });
});

describe('the page of a link', () => {
  it.each(Object.keys(UIDS))(
    'shows one of the %s, keeps to itself, and holds no script',
    async (plural) => {
      const { status, headers, body } = await page(await tokenFor(plural));

      expect(status).toBe(200);
      expect(body).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
      expect(body).toContain(`Own ${plural.slice(0, -1)}`);
      expect(body).not.toMatch(/<script|\son\w+=|javascript:/i);
      expect(body).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
      );
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('etag')).toBeNull();
    },
  );

  it('shows all that a visitor would read', async () => {
    const { body } = await page(await tokenFor('interviews'));
    for (const text of [
      ...['Own standfirst.', 'March 7, 2025', 'Own show', 'Own expert, adviser', 'Own topic'],
      ...[
        'Own publication',
        '<cite>Tom Brandt:</cite>',
        '0:05',
        '&lt;b&gt;Marked&lt;/b&gt; &amp; said.',
      ],
    ]) {
      expect(body).toContain(text);
    }
    const publication = await page(await tokenFor('publications'));
    for (const text of ['Own body', 'href="https://a.example"', 'https://doi.org/10.1234/abc'])
      expect(publication.body).toContain(text);
  });

  it('shows what is saved next, at once', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ title: 'Before' }));
    const token = await tokenFor('interviews', { documentId });
    expect((await page(token)).body).toContain('Before');
    await lectern.documents(INTERVIEW).update({ documentId, data: { title: 'After' } });
    expect((await page(token)).body).toContain('After');
  });

  it('shows what is published where that is asked for, and only then', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData({ title: 'Out' }));
    await lectern.documents(INTERVIEW).update({ documentId, data: { title: 'Draft again' } });
    const token = await tokenFor('interviews', { documentId });

    expect((await page(token)).body).toContain('Draft again');
    const out = await page(`${token}?status=published`);
    expect(out.body).toContain('Out');
    expect(out.body).not.toContain('Draft again');
    const unpublished = await page(`${await tokenFor('interviews')}?status=published`);
    expect(outcome(unpublished)).toEqual([404, 'PREVIEW_LINK_UNKNOWN']);
  });

  it('is in the language and direction of its document', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).update({
      ...{ documentId, locale: 'ar' },
      data: interviewData({ title: 'من يقيس النهر' }),
    });
    const arabic = await page(await tokenFor('interviews', { documentId, locale: 'ar' }));

    expect(arabic.body).toMatch(/<html lang="ar" dir="rtl">/);
    expect(arabic.body).toContain('معاينة');
    expect(arabic.body).toContain('من يقيس النهر');
    expect(arabic.headers.get('content-language')).toBe('ar');
    const english = await page(await tokenFor('interviews', { documentId }));
    expect(english.body).not.toContain('من يقيس النهر');
  });

  it('of a draft that lacks everything is a page as well', async () => {
    for (const [plural, uid] of Object.entries(UIDS)) {
      const { documentId } = await draft(lectern, uid, uid === INTERVIEW ? { transcript: [] } : {});
      const token = await tokenFor(plural, { documentId });
      expect(await page(token)).toMatchObject({
        status: 200,
        body: expect.stringContaining('Without a title'),
      });
      const path = `/api/${plural}/${documentId}?status=draft`;
      expect((await get(path, token)).status).toBe(200);
    }
  });
});

describe('a link that is not good', () => {
  const tokenOf = (more: Json = {}): string =>
    writePreviewToken(
      {
        ...{ plural: 'interviews', documentId: idOf(own, 'interviews'), locale: 'en' },
        ...{ endsAt: Math.floor(Date.now() / 1000) * 1000 + DAY, nonce: 'x', ...more },
      },
      linkSeal(lectern.strapi),
    );

  /** Over REST and as a page, for people and programs, for documents that are there and that are not. */
  const expectRefused = async (token: string, expected: unknown[]): Promise<void> => {
    const path = `/api/interviews/${idOf(own, 'interviews')}?status=draft`;
    const answers = [
      await get(path, token),
      await get(`/api/interviews/no-such-one/transcript.txt?status=draft`, token),
      await page(token),
      await page(token, { accept: 'application/json' }),
    ];
    expect(answers.map(outcome)).toEqual(answers.map(() => expected));
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['private, no-store']),
    );
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  };
  const UNKNOWN = [404, 'PREVIEW_LINK_UNKNOWN'];

  it('is unknown after all links of its document were ended, whoever made them', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const [one, two] = [
      await tokenFor('interviews', { documentId }),
      (await ask(author, 'interviews', { documentId })).body.data.url.slice('/preview/'.length),
    ];
    expect((await page(one)).status).toBe(200);
    const other = await tokenFor('interviews');
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    expect((await editor.request(`${LINK}/end`, { json })).status).toBe(200);

    await expectRefused(one, UNKNOWN);
    await expectRefused(two, UNKNOWN);
    expect((await page(other)).status).toBe(200);
    expect((await page(await tokenFor('interviews', { documentId }))).status).toBe(200);
  });

  it('is ended by those who may change the document', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const token = await tokenFor('interviews', { documentId });
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    expect(outcome(await author.request(`${LINK}/end`, { json }))).toEqual([403, 'RIGHT_MISSING']);
    expect(outcome(await partnerManager.request(`${LINK}/end`, { json }))).toEqual([
      403,
      'RIGHT_MISSING',
    ]);
    expect((await page(token)).status).toBe(200);
  });

  it.each([
    ['is deleted', (at: Json) => lectern.documents(INTERVIEW).delete(at)],
    [
      'is deleted in this language',
      (at: Json) => lectern.documents(INTERVIEW).delete({ ...at, locale: 'en' }),
    ],
  ])('is unknown once its document %s', async (_, remove) => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const token = await tokenFor('interviews', { documentId });
    await remove({ documentId });
    await expectRefused(token, UNKNOWN);
    expect(await nonces(documentId)).toEqual([]);
  });

  const nonces = (documentId: string): Promise<Json> =>
    lectern.strapi.db.connection('lectern_preview_links').where({ document_id: documentId });

  it('is expired after a week, whether or not there is such a document', async () => {
    const endsAt = Math.floor(Date.now() / 1000) * 1000;
    await expectRefused(tokenOf({ endsAt }), [410, 'PREVIEW_LINK_EXPIRED']);
    await expectRefused(tokenOf({ endsAt, documentId: 'gone' }), [410, 'PREVIEW_LINK_EXPIRED']);
  });

  it('is unknown with another nonce, document, type, language or signature', async () => {
    const token = await tokenFor('interviews');
    const signature = token.slice(token.lastIndexOf('.') + 1);
    const forged = tokenOf({ documentId: idOf(others, 'interviews') });
    for (const wrong of [
      ...[tokenOf(), forged, tokenOf({ plural: 'users' }), tokenOf({ plural: 'topics' })],
      ...[tokenOf({ plural: '__proto__' }), `${token}a`, token.slice(0, -1), 'lpv1.', 'lpv1.x.y'],
      `${forged.slice(0, forged.lastIndexOf('.'))}.${signature}`,
      `lpv1.${'a'.repeat(4_000)}.${signature}`,
    ]) {
      await expectRefused(wrong, UNKNOWN);
    }
  });
});

it('a link made by one process is good in another, and ended in both', async () => {
  const second = await startSecondLectern(lectern.databaseUrl);
  try {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ title: 'Two' }));
    const token = await tokenFor('interviews', { documentId });
    const there = (): Promise<Answer> => request(`${second.url}/preview/${token}`);
    expect(await there()).toMatchObject({ status: 200, body: expect.stringContaining('Two') });
    const json = { uid: INTERVIEW, documentId, locale: 'en' };
    await editor.request(`${LINK}/end`, { json });
    expect((await there()).status).toBe(404);
  } finally {
    second.stop();
  }
});

it('no log holds a link', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(lectern.strapi.log, 'http').mockImplementation((line: unknown) => {
    lines.push(String(line));
    return lectern.strapi.log;
  });
  const token = await tokenFor('interviews');
  await page(token);
  await request(`${lectern.url}/PREVIEW/${token}`);
  await request(`${lectern.url}/preview/${token.replaceAll('.', '%2E')}`);
  await get(`/api/interviews/${idOf(own, 'interviews')}?status=draft`, token);
  log.mockRestore();

  expect(lines.filter((line) => /preview\//i.test(line)).length).toBeGreaterThanOrEqual(3);
  expect(lines.join('\n')).not.toContain(token.slice(5, 40));
});
