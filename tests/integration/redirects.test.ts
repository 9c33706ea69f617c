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
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

beforeAll(async () => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.meridian.example' },
  });
});

const TYPES = [
  ['interview', INTERVIEW, 'interviews', interviewData],
  ['publication', PUBLICATION, 'publications', publicationData],
  ['expert', EXPERT, 'experts', expertData],
  ['show', SHOW, 'shows', (more: object) => ({ title: `Show ${nextNumber()}`, ...more })],
  ['topic', TOPIC, 'topics', (more: object) => ({ name: `Topic ${nextNumber()}`, ...more })],
] as const;

const freshPath = (): string => `/old/node/${nextNumber()}`;

const resolve = async (path: string) => {
  const { status, body } = await lectern.rest(`/resolve?path=${encodeURIComponent(path)}`);
  return { status, data: body.data, code: body.error?.details.code as unknown };
};

const all = async (query = ''): Promise<Json[]> => {
  const { status, body } = await lectern.rest(`/redirects?limit=10000${query}`);
  expect(status).toBe(200);
  return body.data;
};

const from = async (path: string): Promise<Json> => (await all()).find((one) => one.from === path);

describe.each(TYPES)('the address of one %s', (noun, uid, plural, data) => {
  it('is found by its page, its former slug and its former path, until it ends', async () => {
    const [path, slug] = [freshPath(), `first-${nextNumber()}`];
    const { documentId } = await published(lectern, uid, data({ slug, formerPaths: [path] }));
    const moved = `${slug}-since`;
    expect((await resolve(path)).data).toMatchObject({ status: 'moved', slug });
    await lectern.documents(uid).update({ documentId, data: { slug: moved }, status: 'published' });
    const page = { type: noun, documentId, slug: moved, path: `/${plural}/${moved}` };

    expect((await resolve(`/${plural}/${moved}`)).data).toMatchObject({
      ...page,
      status: 'found',
      url: `https://www.meridian.example/${plural}/${moved}`,
    });
    for (const former of [path, `${path}/?utm=1#part`, `/${plural}/${slug}`]) {
      expect((await resolve(former)).data).toMatchObject({ ...page, status: 'moved' });
    }
    expect(await from(path)).toMatchObject({ to: page.path, status: 301, type: noun, documentId });
    expect(await from(`/${plural}/${slug}`)).toMatchObject({ to: page.path, status: 301 });
    expect(await from(page.path)).toBeUndefined();

    await lectern.documents(uid).delete({ documentId });
    for (const former of [path, `/${plural}/${slug}`, `/${plural}/${moved}`]) {
      expect((await resolve(former)).data).toMatchObject({
        status: 'gone',
        type: noun,
        documentId,
        slug: null,
        url: null,
        endedAt: expect.any(String),
      });
      expect(await from(former)).toMatchObject({ to: null, status: 410 });
    }
  });

  it('is nobody’s while only a draft has it', async () => {
    if (uid === SHOW || uid === TOPIC) return;
    const path = freshPath();
    const { documentId, slug } = await draft(lectern, uid, data({ formerPaths: [path] }));

    for (const address of [path, `/${plural}/${slug}`, `/${plural}/${documentId}`]) {
      expect(await resolve(address)).toMatchObject({ status: 404, code: 'PATH_UNKNOWN' });
    }
    expect(JSON.stringify(await all())).not.toContain(documentId);
    await lectern.documents(uid).publish({ documentId });
    expect((await resolve(path)).data).toMatchObject({ status: 'moved', documentId });
    await lectern.documents(uid).unpublish({ documentId });
    expect((await resolve(path)).data).toMatchObject({ status: 'gone', documentId });
    await lectern.documents(uid).publish({ documentId });
    expect(await from(path)).toMatchObject({ status: 301 });
    await lectern
      .documents(uid)
      .update({ documentId, data: { formerPaths: [] }, status: 'published' });
    expect((await resolve(path)).status).toBe(404);
  });

  it('belongs to one document, whoever of another type or draft wants it', async () => {
    const path = freshPath();
    const { documentId } = await draft(lectern, uid, data({ formerPaths: [`${path}/`] }));
    const token = await lectern.createToken('full-access');
    for (const [, , other, otherData] of TYPES) {
      const { status, body } = await lectern.rest(`/${other}`, {
        token,
        json: { data: otherData({ formerPaths: ['/fine', path] }) },
      });
      expect(status).toBe(400);
      expect(body.error.details.errors).toEqual([
        expect.objectContaining({
          path: ['formerPaths'],
          code: 'FORMER_PATH_TAKEN',
          message: expect.stringContaining(documentId),
        }),
      ]);
    }
    const copy: Json = await lectern.documents(uid).clone({ documentId });
    expect(copy.entries[0].formerPaths ?? null).toBeNull();
  });
});

it.each([
  ['node/1', 'FORMER_PATH_INVALID'],
  [['/a?b=1'], 'FORMER_PATH_INVALID'],
  [[{ path: '/a' }], 'FORMER_PATH_INVALID'],
  [Array.from({ length: 101 }, (_, index) => `/a/${index}`), 'FORMER_PATH_INVALID'],
  [['/a/b', '/a/b/'], 'FORMER_PATH_REPEATED'],
])('former paths %j are refused', async (formerPaths, code) => {
  await expect(draft(lectern, EXPERT, expertData({ formerPaths }))).rejects.toMatchObject({
    details: { errors: [expect.objectContaining({ code, path: ['formerPaths'] })] },
  });
});

it('of two who take the same path at once, one is told', async () => {
  const path = freshPath();
  const both = await Promise.allSettled(
    [1, 2].map(() => draft(lectern, EXPERT, expertData({ formerPaths: [path] }))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('tells of each language, and of no page that is there', async () => {
  const [english, german, path] = [`en-${nextNumber()}`, `de-${nextNumber()}`, freshPath()];
  const { documentId } = await published(lectern, INTERVIEW, interviewData({ slug: english }));
  const inGerman = { documentId, locale: 'de', status: 'published' };
  await lectern.documents(INTERVIEW).update({
    ...inGerman,
    data: interviewData({ slug: german, formerPaths: [path] }),
  });
  expect((await resolve(path)).data).toMatchObject({
    locale: 'de',
    path: `/de/interviews/${german}`,
  });
  expect((await resolve(`/de/interviews/${german}`)).data).toMatchObject({ status: 'found' });
  expect((await resolve(`/interviews/${german}`)).status).toBe(404);
  // Its former path is the page of another document now: that one is told of.
  await published(
    lectern,
    EXPERT,
    expertData({ slug: english, formerPaths: [`/interviews/${english}`] }),
  );
  expect((await resolve(`/interviews/${english}`)).data).toMatchObject({
    status: 'found',
    documentId,
  });
  expect(await from(`/interviews/${english}`)).toBeUndefined();
});

it('is read page by page, since a moment, and as rules of web servers', async () => {
  const before = new Date().toISOString();
  const path = freshPath();
  await published(lectern, EXPERT, expertData({ slug: `x-${nextNumber()}`, formerPaths: [path] }));
  const whole = await all();
  const pages: Json[] = [];
  let next: string | null = '/api/redirects?limit=2';
  while (next !== null) {
    const page: Json = await (await fetch(lectern.url + next)).json();
    pages.push(...(page.data as Json[]));
    next = page.links.next as string | null;
  }
  expect(pages).toEqual(whole);
  expect((await all(`&since=${before}`)).map((one) => one.from)).toEqual([path]);
  for (const [format, line] of [
    ['netlify', `\n${path} /experts/`],
    ['cloudflare', `\n${path} /experts/`],
    ['nginx', `\n  "${path}/" "/experts/`],
  ]) {
    const answer = await fetch(`${lectern.url}/api/redirects?format=${format}`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain(line);
  }
  const short = await fetch(`${lectern.url}/api/redirects?format=netlify&limit=1`);
  expect(short.headers.get('link')).toMatch(/^<\/api\/redirects\?format=netlify&.*>; rel="next"$/);
});

it.each([
  ['/redirects?format=apache', 'PARAMETER_INVALID'],
  ['/redirects?limit=0', 'PARAMETER_INVALID'],
  ['/redirects?since=yesterday', 'PARAMETER_INVALID'],
  ['/redirects?after=bm8', 'CURSOR_INVALID'],
  ['/resolve', 'PARAMETER_INVALID'],
  ['/resolve?path=node/1', 'PARAMETER_INVALID'],
])('%s is refused', async (path, code) => {
  const { status, body } = await lectern.rest(path);
  expect([status, body.error.details.code]).toEqual([400, code]);
});

it('answers what cannot be a path with 404, and hides types that may not be listed', async () => {
  for (const path of ['/a\u0000b', '/%', '/experts/', '/experts//', `/${'x'.repeat(1900)}`]) {
    expect((await resolve(path)).status).toBe(404);
  }
  const path = freshPath();
  const { slug } = await published(lectern, EXPERT, expertData({ formerPaths: [path] }));
  expect((await resolve(path)).status).toBe(200);
  await runSql(
    lectern.databaseUrl,
    `delete from up_permissions where action = 'api::expert.expert.find' and id in (select permission_id
     from up_permissions_role_lnk link join up_roles role on role.id = link.role_id where role.type = 'public')`,
  );
  const deadline = Date.now() + 20_000;
  while ((await resolve(path)).status === 200 && Date.now() < deadline);
  expect((await resolve(path)).status).toBe(404);
  expect((await resolve(`/experts/${slug}`)).status).toBe(404);
  expect(JSON.stringify(await all())).not.toContain('"expert"');
});
