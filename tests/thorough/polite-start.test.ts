import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { quickRequest } from '../support/quick-http';
import { copyRelease, type ReleaseCopy } from '../support/release-copy';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneTemplate } from '../support/test-databases';

jest.setTimeout(600_000);

const ENVIRONMENT = { LOG_LEVEL: 'info' };
let database: { url: string; drop: () => Promise<void> };
let newer: ReleaseCopy;
let dump: Client;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  database = await cloneTemplate();
  newer = copyRelease('0.2.0');
  newer.changeSchema('api/topic/content-types/topic/schema.json', (schema) => {
    schema.attributes.colour = { type: 'string' };
  });
  dump = new Client({ connectionString: database.url, application_name: 'pg_dump' });
  await dump.connect();
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await dump.end();
  newer.remove();
  await database.drop();
});

const statusOf = async ({ url }: ServerProcess, path: string): Promise<number> =>
  (await quickRequest(new Agent(), { url: `${url}${path}` })).status;

it('a release that needs a column starts during a dump, waits for it while all reads are answered, and is ready afterwards', async () => {
  const older = await startServer({ databaseUrl: database.url, environment: ENVIRONMENT });
  servers.push(older);
  await dump.query('begin');
  const { rows } = await dump.query<{ tables: string }>(
    `select string_agg(quote_ident(relname), ', ') as tables from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  await dump.query(`lock table ${rows[0]?.tables ?? ''} in access share mode`);
  const answers: number[] = [];
  const end = new AbortController();
  const reading = (async () => {
    for (let number = 0; !end.signal.aborted; number += 1) {
      // Each is another question, which no cache has an answer to.
      answers.push(await statusOf(older, `/api/topics?filters[name][$eq]=${number}`));
      await pause(50);
    }
  })();

  const upgraded = await startServer({
    databaseUrl: database.url,
    environment: ENVIRONMENT,
    root: newer.root,
  });
  servers.push(upgraded);

  expect(upgraded.output()).toContain('column colour of topics waits for pg_dump');
  expect([await statusOf(upgraded, '/ready'), await statusOf(upgraded, '/api/experts')]).toEqual([
    503, 200,
  ]);
  await dump.query('commit');
  while ((await statusOf(upgraded, '/ready')) !== 200) await pause(200);
  end.abort();
  await reading;
  expect(upgraded.output()).toContain('Made column colour of topics');
  expect(await statusOf(upgraded, '/api/topics')).toBe(200);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});

it('a start that finds everything in place locks no table, so that nothing can make it wait', async () => {
  await dump.query('begin');
  await dump.query('lock table topics, publications, i18n_locale in share update exclusive mode');
  const again = await startServer({
    databaseUrl: database.url,
    environment: ENVIRONMENT,
    root: newer.root,
  });
  servers.push(again);
  await dump.query('commit');

  expect(again.output()).not.toMatch(/waits|Made /);
});
