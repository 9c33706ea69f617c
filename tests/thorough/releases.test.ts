import { Agent } from 'node:http';
import type { Json, RequestOptions } from '../support/http';
import { quickRequest } from '../support/quick-http';
import { copyRelease, type ReleaseCopy } from '../support/release-copy';
import { launchServer, startServer, type ServerProcess } from '../support/server-process';
import { cloneDatabase, runSql } from '../support/test-databases';
import { insertToken, TOKEN_SALT } from '../support/token-rows';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const TEMPLATE = process.env.LECTERN_TEST_TEMPLATE ?? '';
const ENVIRONMENT = { API_TOKEN_SALT: TOKEN_SALT, LOG_LEVEL: 'warn' };

jest.setTimeout(300_000);

const copies: ReleaseCopy[] = [];
const servers: ServerProcess[] = [];
const databases: { url: string; drop: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const database of databases.splice(0)) await database.drop();
});

afterAll(() => {
  for (const copy of copies) copy.remove();
});

const newDatabase = async (): Promise<string> => {
  const database = await cloneDatabase(SERVER_URL, TEMPLATE);
  databases.push(database);
  return database.url;
};

const start = async (databaseUrl: string, release?: ReleaseCopy): Promise<ServerProcess> => {
  const server = await startServer({
    databaseUrl,
    environment: ENVIRONMENT,
    ...(release ? { root: release.root } : {}),
  });
  servers.push(server);
  return server;
};

/** With a field of a type, one of a component, a link, and a type. */
const newerRelease = (version: string): ReleaseCopy => {
  const copy = copyRelease(version);
  copies.push(copy);
  copy.changeSchema('api/publication/content-types/publication/schema.json', (schema) => {
    schema.attributes.edition = { type: 'string' };
    schema.attributes.launch = {
      type: 'relation',
      relation: 'manyToOne',
      target: 'api::lecture.lecture',
      inversedBy: 'publications',
    };
  });
  copy.changeSchema('components/shared/seo.json', (schema) => {
    schema.attributes.robots = { type: 'string' };
  });
  copy.addType('lecture', 'lectures', {
    title: { type: 'string', required: true },
    publications: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::publication.publication',
      mappedBy: 'launch',
    },
  });
  return copy;
};

interface Told {
  readonly status: number;
  readonly body: Json;
}

/** Without a look at the contract, which is that of one release. */
const asks =
  (token: string) =>
  async (server: ServerProcess, path: string, options: RequestOptions = {}): Promise<Told> => {
    const { method, json } = options;
    const url = `${server.url}${path}`;
    const { status, text } = await quickRequest(new Agent(), { url, token, json, method });
    return { status, body: JSON.parse(text) };
  };

const stopOrderly = async (server: ServerProcess): Promise<void> => {
  server.signal('SIGTERM');
  await server.ended;
};

/** One digest for each table of what an older release must leave as it is. */
const digest = async (databaseUrl: string): Promise<Record<string, string>> => {
  const [tables] = await runSql(
    databaseUrl,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('lectern_changes', 'lectern_change_state', 'lectern_attempts')`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables as { name: string }[]) {
    const [rows] = await runSql(
      databaseUrl,
      `select coalesce(md5(string_agg(row::text, '|' order by row::text)), 'empty') as digest from "${name}" row
       where row::text !~ '_(metrics|ee_information)'`,
    );
    digests[name] = (rows as { digest: string }[])[0]?.digest ?? '';
  }
  return digests;
};

const triggers = (databaseUrl: string): Promise<unknown[][]> =>
  runSql(
    databaseUrl,
    `select relname, tgname, pg_get_triggerdef(pg_trigger.oid), prosrc from pg_trigger
     join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
     where not tgisinternal order by 1, 2`,
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
    `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
  );

const PUBLICATION = {
  title: 'Ports that silt',
  summary: 'What is left of the harbour.',
  slug: 'ports-that-silt',
  publicationType: 'report',
  releaseDate: '2026-02-03',
  externalUrl: 'https://example.org/p',
};

const edited = (answer: Told, data: object): object => ({
  status: answer.status,
  data: Object.fromEntries(Object.keys(data).map((key) => [key, answer.body.data?.[key]])),
});

describe.each([['0.2.0'], ['0.1.0']])('a newer build, numbered %s', (version) => {
  it('keeps all that it wrote when an older one starts beside it, and after it', async () => {
    const databaseUrl = await newDatabase();
    const newer = newerRelease(version);
    const ask = asks(await insertToken(databaseUrl));
    let server = await start(databaseUrl, newer);
    const lecture = await ask(server, '/api/lectures', { json: { data: { title: 'The launch' } } });
    const more = { edition: 'second', seo: { metaTitle: 'Ports', robots: 'noindex' } };
    const made = await ask(server, '/api/publications', {
      json: { data: { ...PUBLICATION, ...more, launch: lecture.body.data?.documentId } },
    });
    expect([lecture.status, made.status]).toEqual([201, 201]);
    const path = `/api/publications/${made.body.data.documentId}`;
    const whole = `${path}?populate=seo,launch`;
    const before = await ask(server, whole);
    const [rows, shapes] = [await digest(databaseUrl), await triggers(databaseUrl)];

    const older = await start(databaseUrl);

    expect(await digest(databaseUrl)).toEqual(rows);
    expect(await triggers(databaseUrl)).toEqual(shapes);
    expect(older.output()).toContain('changes nothing in the schema');
    expect((await ask(older, '/ready')).status).toBe(200);
    expect((await ask(older, path)).body.data.title).toBe(PUBLICATION.title);
    expect((await ask(server, whole)).body).toEqual(before.body);

    for (const method of ['PUT', 'POST'] as const) {
      const refused = await ask(older, method === 'PUT' ? path : '/api/publications', {
        method,
        json: { data: { ...PUBLICATION, title: 'Changed', slug: 'changed' } },
      });
      expect(refused).toMatchObject({
        status: 409,
        body: { error: { details: { code: 'RELEASE_OUTDATED' } } },
      });
      expect(refused.body.error.message).toContain('edition');
    }
    const draft = await ask(older, `${path}?status=draft`, {
      method: 'PUT',
      json: { data: { summary: 'Said by the older one.' } },
    });
    const topic = await ask(older, '/api/topics', { json: { data: { name: 'Harbours' } } });
    expect([draft.status, topic.status]).toEqual([200, 201]);

    await stopOrderly(older);
    await stopOrderly(server);
    server = await start(databaseUrl, newer);

    expect((await ask(server, whole)).body).toEqual(before.body);
    const published = await ask(server, path, {
      method: 'PUT',
      json: { data: { title: 'Ports' } },
    });
    expect(published.body.error ?? null).toBeNull();
    expect(edited(published, { edition: '', summary: '' })).toEqual({
      status: 200,
      data: { edition: 'second', summary: 'Said by the older one.' },
    });
  });
});

describe('a release that does without a field and a type', () => {
  it('leaves them in the database, and takes them back when it is rolled back', async () => {
    const databaseUrl = await newDatabase();
    const ask = asks(await insertToken(databaseUrl));
    const before = newerRelease('0.2.0');
    let server = await start(databaseUrl, before);
    const made = await ask(server, '/api/publications', {
      json: { data: { ...PUBLICATION, edition: 'first' } },
    });
    const path = `/api/publications/${made.body.data.documentId}`;
    const after = copyRelease('0.3.0');
    copies.push(after);

    const later = await start(databaseUrl, after);

    expect((await ask(server, path)).body.data.edition).toBe('first');
    expect((await ask(later, path)).status).toBe(200);
    const published = await ask(later, path, { method: 'PUT', json: { data: { title: 'New' } } });
    expect(published.status).toBe(200);
    await stopOrderly(later);
    await stopOrderly(server);
    server = await start(databaseUrl, before);
    expect((await ask(server, path)).body.data).toMatchObject({ title: 'New' });
    expect((await ask(server, '/api/lectures')).status).toBe(200);
  });
});

describe('a release that may not run any more', () => {
  it('refuses to start, in one sentence', async () => {
    const databaseUrl = await newDatabase();
    await runSql(
      databaseUrl,
      `update lectern_schema set release = '2.1.0', minimum_release = '2.0.0'`,
    );

    const { server } = await launchServer({ databaseUrl, environment: ENVIRONMENT });
    servers.push(server);

    expect((await server.ended).status).toBe(1);
    expect(server.output().trim().split('\n')).toEqual([
      expect.stringContaining('nothing older than 2.0.0 may run'),
    ]);
  });
});
