import type * as PublicContent from '../../src/features/content/strapi/public-content';
import type * as Reader from '../../src/features/reader/strapi';
import type * as ContentReads from '../../src/platform/content-reads';
import type * as ContentWatch from '../../src/platform/content-watch';
import { untilDatabaseIsIdle } from '../../src/platform/idle-database';
import type * as PublicCaller from '../../src/platform/public-caller';
import type * as PublicReads from '../../src/platform/public-reads';
import type * as ReadLanguage from '../../src/platform/read-language';
import type * as ReadStages from '../../src/platform/read-stages';
import type * as RightsWatch from '../../src/platform/rights-watch';
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
  TOPIC,
  turns,
} from '../support/content';
import { request } from '../support/http';
import { useLectern } from '../support/lectern';
import { serverCode } from '../support/outside';
import { startPlainStrapi, type PlainStrapi } from '../support/plain-strapi';
import { runSql } from '../support/test-databases';

const { createContentReads } = serverCode('src/platform/content-reads') as typeof ContentReads;
const { createContentWatch } = serverCode('src/platform/content-watch') as typeof ContentWatch;
const { createPublicCaller } = serverCode('src/platform/public-caller') as typeof PublicCaller;
const { createReadLanguage } = serverCode('src/platform/read-language') as typeof ReadLanguage;
const { createPublicReads } = serverCode('src/platform/public-reads') as typeof PublicReads;
const { createReadStages } = serverCode('src/platform/read-stages') as typeof ReadStages;
const { addPublicContent } = serverCode(
  'src/features/content/strapi/public-content',
) as typeof PublicContent;
const { reader } = serverCode('src/features/reader/strapi/index') as typeof Reader;
const { createRightsWatch } = serverCode('src/platform/rights-watch') as typeof RightsWatch;

const lectern = useLectern();

const paths = (): { reader: number; strapi: Record<string, number> } =>
  structuredClone(lectern.strapi.get('lectern.readPaths'));

/** A second installation on the running Strapi, whose public and internal reads can be asked directly. */
const installed = async () => {
  const rights = createRightsWatch();
  const publicCaller = createPublicCaller(lectern.strapi, rights);
  const readLanguage = createReadLanguage(lectern.strapi);
  const context = {
    strapi: Object.create(lectern.strapi, { add: { value: () => undefined } }),
    publicReads: createPublicReads(),
    readStages: createReadStages(),
    contentReads: createContentReads(lectern.strapi, { caller: publicCaller, readLanguage }),
    rights,
    publicCaller,
    readLanguage,
    contentWatch: createContentWatch(),
    // The running application has seen to them already.
    schema: { needIndexes: () => Promise.resolve() },
  };
  await reader.register?.(context as never);
  await reader.bootstrap?.(context as never);
  addPublicContent(context);
  return { ...context, stop: () => reader.destroy?.(context as never) };
};

/** One relation inside another, so many levels with the root. */
const nested = (levels: number): string => {
  const path = ['[guests]', '[interviews]'];
  const relations = Array.from({ length: levels - 1 }, (_, place) => path[place % 2] ?? '');
  return `populate${relations.join('[populate]')}=true`;
};

describe('a read', () => {
  it('comes from the reader, with a transcript of any length', async () => {
    const before = paths().reader;
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ transcript: turns(400) }),
    );
    const { body } = await lectern.rest(`/interviews/${documentId}?populate=transcript`);

    expect(body.data.transcript).toHaveLength(400);
    expect(paths().reader).toBe(before + 1);
  });

  it('asks the database nothing to find out who calls, once that is known', async () => {
    const token = await lectern.createToken(['api::topic.topic.find']);
    // The first use of a token is written down, so that it is looked up once more.
    for (const options of [{ token }, { token }, {}]) await lectern.rest('/topics', options);
    await untilDatabaseIsIdle(lectern.strapi, 5_000);
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql);
    lectern.strapi.db.connection.on('query', note);
    const answers = [await lectern.rest('/topics', { token }), await lectern.rest('/topics')];
    lectern.strapi.db.connection.off('query', note);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(queries).toEqual([]);
  });

  it('sees what changed at once: content, rights of a token, its end', async () => {
    const topic = await published(lectern, TOPIC, {
      name: `Topic ${nextNumber()}`,
      kind: 'region',
    });
    const one = `/topics/${topic.documentId}`;
    const token = await lectern.createToken(['api::topic.topic.findOne']);
    const first = await lectern.rest(one, { token });
    await lectern
      .documents(TOPIC)
      .update({ documentId: topic.documentId, data: { name: 'Renamed' } });
    const second = await lectern.rest(one, { token });
    await lectern.strapi.db
      .query('admin::api-token')
      .updateMany({ where: {}, data: { expiresAt: new Date(Date.now() - 1000).toISOString() } });
    const third = await lectern.rest(one, { token });

    expect([first.body.data.name, second.body.data.name]).toEqual([topic.name, 'Renamed']);
    expect(third.status).toBe(401);
  });

  it('keeps the time at which a token was last used', async () => {
    const token = await lectern.createToken('read-only');
    await lectern.rest('/topics', { token });
    const [rows] = await runSql(
      lectern.databaseUrl,
      'select last_used_at from strapi_api_tokens order by id desc limit 1',
    );

    expect(rows).toEqual([{ last_used_at: expect.any(Date) }]);
  });

  it('shows drafts to those who have the right, by way of Strapi', async () => {
    const title = `Draft ${nextNumber()}`;
    await draft(lectern, INTERVIEW, interviewData({ title }));
    const token = await lectern.createToken('full-access');
    const { body } = await lectern.rest(`/interviews?status=draft&filters[title]=${title}`, {
      token,
    });

    expect(body.data).toHaveLength(1);
  });

  it('keeps to published documents where a relation leads to drafts, beside any other filter', async () => {
    const title = `Hidden ${nextNumber()}`;
    const show = await lectern.documents('api::show.show').create({ data: { title: 'A show' } });
    await draft(lectern, INTERVIEW, interviewData({ title, show: show.documentId }));
    const through = `filters[interviews][title]=${title}`;
    const other = 'filters[$and][0][title][$contains]=s';

    for (const query of [`${through}&${other}`, `${other}&${through}`, through]) {
      expect((await lectern.rest(`/shows?${query}`)).body.data).toEqual([]);
    }
  });
});

describe('the budget', () => {
  let measured: PlainStrapi;
  let token: string;

  beforeAll(async () => {
    token = await lectern.createToken('full-access');
    const authors = await Promise.all(
      Array.from({ length: 12 }, () => published(lectern, EXPERT, expertData())),
    );
    const ids = authors.map(({ documentId }) => documentId);
    for (let number = 0; number < 12; number += 1) {
      await published(lectern, PUBLICATION, publicationData({ authors: ids }));
    }
    measured = await startPlainStrapi(lectern.databaseUrl, { READER_ENABLED: 'true' });
  });

  afterAll(() => measured.stop());

  const WIDE =
    'populate[authors][populate][publications][populate][authors][populate][publications]=true';

  it.each([
    ['too many entries', `/publications?${WIDE}`, '“authors.publications.authors.publications”'],
    ['nine levels', `/interviews?${nested(9)}`, 'levels'],
  ])('refuses %s, with a code and the branch', async (_, path, text) => {
    const { status, body } = await request(`${measured.url}/api${path}`);

    expect({ status, code: body.error.details.code }).toEqual({
      status: 400,
      code: 'READ_BUDGET_EXCEEDED',
    });
    expect(body.error.message).toContain(text);
  });

  /** So many values that their marks alone are longer than any form that is kept. */
  const LONG = Array.from({ length: 600 }, (_, place) => `filters[$or][${place}][id]=${place}`);
  const LIMIT = 'pagination[limit]';

  it.each([
    ['a header for another format', WIDE, { 'Strapi-Response-Format': 'v4' }],
    ['a form that only Strapi can answer', `${WIDE}&filters[id][$gt]`, {}],
    ['the page size of a view', `${WIDE}&pageSize=100`, {}],
    ['very long filters', `${WIDE}&${LONG.join('&')}`, {}],
  ])('cannot be passed by %s', async (_, query, headers) => {
    const url = `${measured.url}/api/publications?${query}`;
    const answers = [
      await request(url, { headers: { ...headers } }),
      await request(url, { headers: { ...headers }, token }),
    ];

    expect(answers.map(({ body }) => body.error?.details.code)).toEqual(
      answers.map(() => 'READ_BUDGET_EXCEEDED'),
    );
  });

  it.each([
    ['a page size as a power of ten', `${LIMIT}=1e2`, {}],
    ['a page size as a fraction', `pagination[pageSize]=100.0`, {}],
    ['a page size after a space', `${LIMIT}=%20100`, {}],
    ['a page size in base 16', `${LIMIT}=0x64`, {}],
    ['a page size in a list', `${LIMIT}[]=100`, {}],
    ['an odd number of the first row', `${LIMIT}=100&pagination[start]=1e0`, {}],
    ['an odd page in another format', `${LIMIT}=1e2`, { 'Strapi-Response-Format': 'v4' }],
  ])('refuses %s, which is no whole number', async (_, query, headers) => {
    const url = `${measured.url}/api/publications?${query}`;
    const answers = [
      await request(url, { headers: { ...headers } }),
      await request(url, { headers: { ...headers }, token }),
    ];

    expect(answers.map(({ status, body }) => [status, body.error?.details.code])).toEqual(
      answers.map(() => [400, 'PARAMETER_INVALID']),
    );
  });

  it.each(['status=draft', 'publicationFilter=modified', 'hasPublishedVersion=true'])(
    'cannot be passed by %s, with the preview right or without',
    async (query) => {
      const url = `${measured.url}/api/publications`;
      const answers = [
        await request(`${url}?${WIDE}&${query}`),
        await request(`${url}?${WIDE}&${query}`, { token }),
        await request(`${url}?populate[authors]=true&${query}`, { token }),
      ];

      expect(answers.map(({ status, body }) => [status, body.error?.details.code])).toEqual([
        [403, 'PREVIEW_FORBIDDEN'],
        [400, 'READ_BUDGET_EXCEEDED'],
        [200, undefined],
      ]);
    },
  );

  it.each([
    ['limit=100', 'pagination[limit]'],
    ['start=0', 'pagination[start]'],
    ['page=1', 'pagination[page]'],
    ['count=true', 'pagination[withCount]'],
    ['ordering=id', 'sort'],
  ])(
    'cannot be passed by %s, which is refused, with what to write instead',
    async (query, meant) => {
      const url = `${measured.url}/api/publications?${WIDE}&${query}`;
      const answers = [
        await request(url),
        await request(url, { token }),
        await request(url, { headers: { 'Strapi-Response-Format': 'v4' } }),
        await request(`${measured.url}/api/publications?fields=title&${query}`),
        await request(`${measured.url}/api/site?fields=name&${query}`),
      ];

      for (const { status, body } of answers) {
        expect([status, body.error.details.code]).toEqual([400, 'PARAMETER_UNKNOWN']);
        expect(body.error.message).toContain(`Write “${meant}”.`);
      }
    },
  );
});

describe('other readers in the product', () => {
  it('are answered in public form, with what the answer depends on', async () => {
    const { publicReads, stop } = await installed();
    const expert = await published(lectern, EXPERT, expertData());
    const { documentId } = await published(
      lectern,
      PUBLICATION,
      publicationData({ authors: [expert.documentId] }),
    );
    const ask = (path: string, query = '', headers = {}) =>
      publicReads.answer({ method: 'GET', path, query, headers });
    const one = await ask(`/api/publications/${documentId}`, 'populate=authors');
    const list = await ask(
      '/api/publications',
      `filters[authors][documentId]=${expert.documentId}`,
    );
    const rest = await lectern.rest(`/publications/${documentId}?populate=authors`);
    const others = await Promise.all([
      ask('/api/publications/none'),
      ask('/api/users'),
      ask('/api/publications', 'status=draft'),
      ask('/api/publications', 'filters[nothing]=1'),
      ask('/api/publications', '', { 'strapi-response-format': 'v4' }),
    ]);
    await stop();

    expect(one).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      dependencies: { types: [], relations: [`${PUBLICATION}.authors`] },
    });
    expect([...(one?.dependencies.documents ?? [])].sort()).toEqual(
      [documentId, expert.documentId].sort(),
    );
    expect(JSON.parse(one?.body ?? '')).toEqual(rest.body);
    expect(list?.dependencies.types).toEqual([PUBLICATION, EXPERT]);
    expect(others).toEqual([null, null, null, null, null]);
  });

  it('read rows by REST parameters: all of them if they want, nothing private', async () => {
    const { contentReads, stop } = await installed();
    const name = `Expert ${nextNumber()}`;
    await published(lectern, EXPERT, expertData({ name, pressEmail: 'press@example.org' }));
    const found = await contentReads.find(EXPERT, { filters: { name }, fields: ['name'] });
    const all = await contentReads.find(EXPERT, { limit: -1, sort: ['id:desc'] });
    const second = await contentReads.find(EXPERT, { start: 1, limit: 1, sort: ['id:desc'] });
    const wrong = contentReads.find(EXPERT, { filters: { nothing: 1 } });
    await expect(wrong).rejects.toThrow('Invalid key');
    await stop();

    expect(found.rows).toEqual([{ id: expect.any(Number), documentId: expect.any(String), name }]);
    expect(found.dependencies.types).toEqual([EXPERT]);
    expect(all.rows.length).toBeGreaterThan(10);
    expect(second.rows).toEqual([all.rows[1]]);
    expect(JSON.stringify(all.rows)).not.toContain('press@');
  });
});
