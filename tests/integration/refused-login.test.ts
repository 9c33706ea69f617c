import { randomBytes } from 'node:crypto';
import { request, type Json } from '../support/http';
import { SALT, writeToken } from '../support/proxied-server';
import { eventually, rawRequest } from '../support/raw-http';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneDatabase, databaseUrl, runSql } from '../support/test-databases';

const SERVER = (): string => process.env.LECTERN_TEST_SERVER_URL ?? '';

const role = `lectern_role_${randomBytes(4).toString('hex')}`;
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let server: ServerProcess;
let token: string;
let kept: string;

/** A server whose role is an ordinary one, and not the tests' own. */
beforeAll(async () => {
  database = await cloneDatabase(SERVER(), process.env.LECTERN_TEST_TEMPLATE ?? '');
  const { username } = new URL(SERVER());
  await runSql(SERVER(), `create role ${role} login password 'first' in role ${username}`);
  const address = new URL(database.url);
  [address.username, address.password] = [role, 'first'];
  server = await startServer({
    databaseUrl: address.toString(),
    environment: { API_TOKEN_SALT: SALT, DATABASE_POOL_MIN: '0' },
  });
  token = await writeToken(database.url);
  const { body }: Json = await request(`${server.url}/api/experts`, {
    token,
    json: { data: { name: 'Ada Reed' } },
  });
  kept = `/api/experts/${body.data.documentId}`;
}, 180_000);

afterAll(async () => {
  await server.stop();
  await database.drop();
  await runSql(SERVER(), `drop role ${role}`);
});

const cacheOf = async (): Promise<unknown> =>
  (await rawRequest(`${server.url}${kept}`)).headers['x-cache'];

const name = (): string => new URL(database.url).pathname.slice(1);

describe.each([
  [
    'a password that was changed',
    () => `alter role ${role} password 'second'`,
    () => `alter role ${role} password 'first'`,
  ],
  [
    'a role that may not log in any more',
    () => `alter role ${role} nologin`,
    () => `alter role ${role} login`,
  ],
  [
    'a role that may have no connection',
    () => `alter role ${role} connection limit 0`,
    () => `alter role ${role} connection limit -1`,
  ],
  [
    'a database to which the role may not connect any more',
    () => `revoke connect on database ${name()} from public, ${new URL(SERVER()).username}`,
    () => `grant connect on database ${name()} to public, ${new URL(SERVER()).username}`,
  ],
])('%s', (_title, refuse, letIn) => {
  it('is an outage: what is kept is given, all else gets 503', async () => {
    await eventually(cacheOf, (cache) => cache === 'HIT');
    await runSql(
      databaseUrl(SERVER(), 'postgres'),
      refuse(),
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`,
    );
    const cache = await eventually(cacheOf, (found) => found === 'STALE');
    const known = await rawRequest(`${server.url}${kept}`);
    const others = await Promise.all([
      request(`${server.url}/api/experts?populate=*`),
      request(`${server.url}${kept}`, { token }),
      request(`${server.url}${kept}`, { headers: { Cookie: 'past=the-cache' } }),
      request(`${server.url}/api/experts`, { token, json: { data: { name: 'Ida Moss' } } }),
      request(`${server.url}/graphql`, { json: { query: '{ experts { documentId } }' } }),
      request(`${server.url}/feeds/publications.rss`),
    ]);
    const ready = await eventually(
      () => request(`${server.url}/ready`),
      ({ status }) => status === 503,
    );
    await runSql(databaseUrl(SERVER(), 'postgres'), letIn());

    expect({ cache, status: known.status }).toEqual({ cache: 'STALE', status: 200 });
    expect(others.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503]);
    expect(ready.body).toEqual({ status: 'unavailable', code: 'DATABASE_AWAY' });
    expect(await eventually(cacheOf, (found) => found === 'HIT')).toBe('HIT');
    expect(server.isRunning()).toBe(true);
  });
});
