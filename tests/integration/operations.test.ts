import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { serverClient } from '../support/outside';
import { databaseUrl, runSql } from '../support/test-databases';

const lectern = useLectern();

/** An answer of /ready stands for a second. */
const untilAskedAnew = () => new Promise((resolve) => setTimeout(resolve, 1_100));

const probe = (path: string, method = 'GET') => request(`${lectern.url}${path}`, { method });

describe('/live and /ready', () => {
  it.each([
    ['/live', { status: 'live' }],
    ['/ready', { status: 'ready' }],
  ])('%s answers without authentication and is never cached', async (path, body) => {
    const answer = await probe(path);

    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('answers HEAD, as load balancers ask', async () => {
    expect((await probe('/ready', 'HEAD')).status).toBe(200);
  });

  it('/ready says no while a migration is missing, /live goes on', async () => {
    const name = '2026.11.23T00.00.00.published-links.sql';
    await runSql(lectern.databaseUrl, `delete from strapi_migrations where name = '${name}'`);
    await untilAskedAnew();
    const [ready, live] = [await probe('/ready'), await probe('/live')];
    await runSql(lectern.databaseUrl, `insert into strapi_migrations (name) values ('${name}')`);

    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'unavailable', code: 'SCHEMA_OUTDATED' },
    });
    expect(live.status).toBe(200);
    await untilAskedAnew();
    expect((await probe('/ready')).status).toBe(200);
  });

  it('/ready says no while the database is away, within seconds and without an inside view, /live goes on', async () => {
    const { pathname } = new URL(lectern.databaseUrl);
    const name = pathname.slice(1);
    const outside = databaseUrl(lectern.databaseUrl, 'postgres');
    await runSql(
      outside,
      `alter database ${name} allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    await untilAskedAnew();
    const [ready, live] = [await probe('/ready'), await probe('/live')];
    await runSql(outside, `alter database ${name} allow_connections true`);

    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'unavailable', code: 'DATABASE_AWAY' },
    });
    expect(ready.headers.get('retry-after')).toBe('5');
    expect(Object.keys(ready.body)).toEqual(['status', 'code']);
    expect(live.status).toBe(200);
    await untilAskedAnew();
    expect((await probe('/ready')).status).toBe(200);
  });

  it('/ready asks the database once for all who want to know within a second', async () => {
    await untilAskedAnew();
    const begun = jest.spyOn(serverClient().prototype, 'connect');
    await Promise.all(Array.from({ length: 20 }, () => probe('/ready')));
    const count = begun.mock.contexts.filter(isProbe).length;
    begun.mockRestore();

    expect(count).toBeLessThanOrEqual(2);
  });

  it('/ready says within seconds that all connections are in use, and stays ready', async () => {
    const { client } = lectern.strapi.db.connection;
    const held: Json[] = [];
    for (let count = 0; count < client.pool.max; count += 1) {
      held.push(await client.acquireConnection());
    }
    const warn = jest.spyOn(lectern.strapi.log, 'warn');
    await untilAskedAnew();
    const begun = Date.now();
    const ready = await probe('/ready');
    const took = Date.now() - begun;
    for (const connection of held) await client.releaseConnection(connection);
    const warnings = warn.mock.calls.flat().map(String);
    warn.mockRestore();

    expect(ready).toMatchObject({ status: 200, body: { status: 'ready', code: 'DATABASE_BUSY' } });
    expect(took).toBeLessThan(20_000);
    expect(warnings.join()).toMatch(/busy/);
    await untilAskedAnew();
    expect((await probe('/ready')).body).toEqual({ status: 'ready' });
  });
});

const isProbe = (client: Json): boolean =>
  client.connectionParameters.application_name === 'lectern-ready';
