import { Client } from 'pg';
import { readServerIdentity } from '../../src/features/http-cache/strapi/log-identity-store';
import { textAt } from '../../src/lib/record';
import { expertData, nextNumber } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { startPurgeReceiver, type PurgeReceiver } from '../support/purge-receiver';
import { eventually, rawRequest } from '../support/raw-http';
import { cloneDatabase, databaseUrl, runSql } from '../support/test-databases';

const SERVER = (): string => process.env.LECTERN_TEST_SERVER_URL ?? '';

let receiver: PurgeReceiver;
let lectern: Lectern;

beforeAll(async () => {
  receiver = await startPurgeReceiver();
  lectern = await startLectern({ PURGE_URL: receiver.url, PURGE_TOKEN: 'purge-token' });
});

afterAll(async () => {
  await lectern.stop();
  await receiver.stop();
  delete process.env.PURGE_URL;
  delete process.env.PURGE_TOKEN;
});

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const readName = async (path: string): Promise<{ name: unknown; cache: unknown }> => {
  const { bytes, headers } = await rawRequest(`${lectern.url}${path}`);
  return { name: JSON.parse(String(bytes)).data?.name, cache: headers['x-cache'] };
};

const keepExpert = async (): Promise<string> => {
  const { documentId }: Json = await lectern
    .documents('api::expert.expert')
    .create({ data: expertData({ name: `Before ${nextNumber()}` }), status: 'published' });
  const path = `/api/experts/${documentId}?populate=*`;
  await eventually(
    () => readName(path),
    ({ cache }) => cache === 'HIT',
  );
  return path;
};

const RENAME = (path: string, name: string): string =>
  `update experts set name = '${name}' where document_id = '${String(path.split('/')[3]).split('?')[0]}'`;

/** What a dump does to the row: the same words, written by another transaction. */
const COPY_OF_IDENTITY = 'update lectern_change_identity set server = server';

/** Nobody writes down what a restore writes. */
const unnoticed = (...statements: string[]): string =>
  `set session_replication_role = replica; ${statements.join('; ')}`;

/** The name in the database, served from memory, and a shared cache that is told once or twice to forget everything. */
const expectRecovery = async (path: string, name: string, purges: number): Promise<void> => {
  const seen = await eventually(
    () => readName(path),
    (found) => found.name === name,
  );
  expect(seen.name).toBe(name);
  const kept = await eventually(
    () => readName(path),
    ({ cache }) => cache === 'HIT',
  );
  expect(kept).toEqual({ name, cache: 'HIT' });
  const isTold = await eventually(
    async () => receiver.everythingCount() > purges,
    (told) => told,
  );
  expect(isTold).toBe(true);
  // Long enough for several looks at the log, of which none may find anything.
  const left = receiver.everythingCount();
  for (let look = 0; look < 6; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readName(path)).toEqual({ name, cache: 'HIT' });
  }
  expect(receiver.everythingCount() - left).toBeLessThanOrEqual(1);
  expect(receiver.everythingCount() - purges).toBeLessThanOrEqual(2);
};

const expectNextChange = async (path: string): Promise<void> => {
  const name = `Then ${nextNumber()}`;
  await runSql(lectern.databaseUrl, RENAME(path, name));
  const seen = await eventually(
    () => readName(path),
    (found) => found.name === name,
  );
  expect(seen.name).toBe(name);
};

describe('a database that is replaced while the process runs', () => {
  it('is another one when a restored copy takes its name', async () => {
    const path = await keepExpert();
    const purges = receiver.everythingCount();
    const name = nameOf(lectern.databaseUrl);
    const copy = `${name}_restored`;
    await runSql(
      SERVER(),
      `alter database ${name} with allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    await until(async () => (await connectionsTo(name)) === 0);
    await runSql(SERVER(), `create database ${copy} template ${name}`);
    await runSql(
      databaseUrl(SERVER(), copy),
      unnoticed(RENAME(path, 'Restored'), COPY_OF_IDENTITY),
    );
    await runSql(
      SERVER(),
      `alter database ${name} rename to ${name}_old`,
      `alter database ${copy} rename to ${name}`,
    );

    await expectRecovery(path, 'Restored', purges);
    await expectNextChange(path);
    await runSql(SERVER(), `drop database ${name}_old`);
  });

  it.each([
    ['its tables are restored in place', COPY_OF_IDENTITY],
    [
      'it goes on from an earlier point, without its last change',
      'delete from lectern_changes where xid = (select xid from lectern_changes order by xid desc limit 1)',
    ],
    [
      'it counts lower than the log says that it counted',
      `update lectern_change_state set pruned_through = '900000000';
       update lectern_purge_state set snapshot = '900000000:900000000:';
       insert into lectern_changes (xid, kind) values ('900000001', 'everything');
       ${COPY_OF_IDENTITY}`,
    ],
    ['it lost the rows that say where its log is', 'delete from lectern_change_identity'],
  ])('is another one when %s', async (_title, harm) => {
    const path = await keepExpert();
    const purges = receiver.everythingCount();
    const name = `Restored ${nextNumber()}`;
    await runSql(lectern.databaseUrl, unnoticed(RENAME(path, name), harm));

    await expectRecovery(path, name, purges);
    await expectNextChange(path);
  });

  it('is the same one after a loss of all connections, and keeps its answers', async () => {
    const path = await keepExpert();
    const purges = receiver.everythingCount();
    const before = await readName(path);
    await runSql(
      lectern.databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await eventually(
      async () => rawRequest(`${lectern.url}/api/experts?populate=*`),
      ({ status }) => status === 200,
    );
    await expectNextChange(path);

    expect(before.cache).toBe('HIT');
    expect(receiver.everythingCount()).toBe(purges);
  });
});

describe('the identity of a server', () => {
  it('is told to ordinary roles, and where parts of it are refused something else stands for them', async () => {
    const { url, drop } = await cloneDatabase(SERVER(), process.env.LECTERN_TEST_TEMPLATE ?? '');
    const role = `${nameOf(url)}_reader`;
    await runSql(SERVER(), `create role ${role} login password 'reader'`);
    const identityAs = async (): Promise<string | null> => {
      const address = new URL(url);
      [address.username, address.password] = [role, 'reader'];
      const client = new Client({ connectionString: address.toString() });
      await client.connect();
      try {
        return await readServerIdentity(client);
      } finally {
        await client.end();
      }
    };
    const full = await identityAs();
    await runSql(url, 'revoke execute on function pg_control_system() from public');
    const without = [await identityAs(), await identityAs()];
    await runSql(url, 'revoke execute on function pg_current_wal_lsn() from public');
    const still = [await identityAs(), await identityAs()];
    const [[oid] = []] = await runSql(
      url,
      'select oid::text from pg_database where datname = current_database()',
    );
    await drop();
    await runSql(SERVER(), `drop role ${role}`);

    expect(full).toMatch(new RegExp(`^\\d+/0000000\\d/${textAt(oid, 'oid')}$`));
    expect(without[0]).toMatch(/^-\/0000000\d\/\d+\/[\d.]+$/);
    expect(without[1]).toBe(without[0]);
    expect(still[0]).toMatch(/^-\/-\/\d+\/[\d.]+$/);
    expect(still[1]).toBe(still[0]);
  });
});

const connectionsTo = async (name: string): Promise<number> => {
  const [rows = []] = await runSql(
    SERVER(),
    `select 1 from pg_stat_activity where datname = '${name}'`,
  );
  return rows.length;
};

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  expect(await eventually(isTrue, (value) => value)).toBe(true);
};
