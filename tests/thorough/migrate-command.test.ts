import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import { quickRequest } from '../support/quick-http';
import { copyRelease } from '../support/release-copy';
import { launchServer, startServer, type ServerProcess } from '../support/server-process';
import { cloneDatabase, databaseUrl as databaseAt, runSql } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const TEMPLATE = process.env.LECTERN_TEST_TEMPLATE ?? '';

jest.setTimeout(600_000);

const servers: ServerProcess[] = [];
let database: { url: string; drop: () => Promise<void> };

const open = async (template: string): Promise<void> => {
  database = await cloneDatabase(SERVER_URL, template);
};

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await database.drop();
});

const migrate = (...args: string[]) =>
  runCommand('migrate', args, { ...testEnvironment(database.url), LOG_LEVEL: 'warn' });

const migrateRelease = (root: string, ...args: string[]) =>
  runCommand('migrate', args, testEnvironment(database.url), root);

describe('npm run migrate', () => {
  it('prepares an empty database, on which a server runs that may not change tables', async () => {
    await open('template0');
    const refused = await launchServer({
      databaseUrl: database.url,
      environment: { MIGRATE_AT_START: 'false' },
    });
    expect((await refused.server.ended).status).toBe(1);
    expect(refused.server.output()).toContain('run npm run migrate as a user that may');

    const first = await migrate('--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ isComplete: true, waiting: [] });
    const second = await migrate();
    expect(second).toMatchObject({ status: 0, stdout: 'The database is up to date.\n' });

    const server = await startServer({
      databaseUrl: await leastRights(),
      environment: { MIGRATE_AT_START: 'false', LOG_LEVEL: 'warn' },
    });
    servers.push(server);
    const ask = async (path: string) =>
      (await quickRequest(new Agent(), { url: `${server.url}${path}` })).status;
    expect([await ask('/ready'), await ask('/api/publications'), await ask('/admin/init')]).toEqual(
      [200, 200, 200],
    );
  });

  it('says what it would do, and what no release needs; drops that when it is told to', async () => {
    await open(TEMPLATE);
    const newer = copyRelease('0.2.0');
    const newest = copyRelease('0.3.0');
    newer.changeSchema('api/topic/content-types/topic/schema.json', (schema) => {
      schema.attributes.colour = { type: 'string' };
    });
    newer.addType('lecture', 'lectures', { title: { type: 'string' } });
    try {
      const check = await migrateRelease(newer.root, '--check');
      expect(check.status).toBe(0);
      expect(check.stdout).toContain('would make: table lectures\n');
      expect(check.stdout).toContain('would make: column colour of topics\n');
      expect(await columns('topics')).not.toContain('colour');

      expect((await migrateRelease(newer.root)).status).toBe(0);
      expect(await columns('topics')).toContain('colour');
      expect((await migrate('--contract', '--yes')).status).toBe(2);
      expect((await migrateRelease(newest.root)).status).toBe(0);
      const unneeded = await migrateRelease(newest.root, '--check', '--json');
      expect(JSON.parse(unneeded.stdout).unneeded).toEqual(
        expect.arrayContaining([
          { table: 'lectures', column: null, release: '0.2.0' },
          { table: 'topics', column: 'colour', release: '0.2.0' },
        ]),
      );

      const server = await startServer({
        databaseUrl: database.url,
        environment: { LOG_LEVEL: 'warn' },
      });
      const held = await migrateRelease(newest.root, '--contract', '--yes');
      await server.stop();
      expect([held.status, held.stderr]).toEqual([2, expect.stringContaining('lectern/0.1.0')]);
      expect((await migrateRelease(newest.root, '--contract')).status).toBe(2);
      expect(await columns('topics')).toContain('colour');

      const dropped = await migrateRelease(newest.root, '--contract', '--yes');
      expect(dropped.status).toBe(0);
      expect(await columns('topics')).not.toContain('colour');
      expect(await columns('lectures')).toEqual([]);
      const old = await launchServer({ databaseUrl: database.url });
      expect((await old.server.ended).status).toBe(1);
      expect(old.server.output()).toContain('nothing older than 0.3.0 may run');
    } finally {
      newer.remove();
      newest.remove();
    }
  });

  it('says what a release would lose, and does not begin', async () => {
    await open(TEMPLATE);
    const lossy = copyRelease('0.2.0');
    lossy.changeSchema('api/topic/content-types/topic/schema.json', (schema) => {
      schema.attributes.description = { type: 'json' };
    });
    try {
      const check = await migrateRelease(lossy.root, '--check');
      const begun = await migrateRelease(lossy.root);

      expect([check.status, check.stdout]).toEqual([1, expect.stringContaining('cannot be done')]);
      expect([begun.status, begun.stderr]).toEqual([
        2,
        expect.stringContaining('topics.description'),
      ]);
    } finally {
      lossy.remove();
    }
  });

  it('explains itself', async () => {
    await open(TEMPLATE);
    const help = await migrate('--help');

    expect(help.status).toBe(0);
    for (const flag of ['--check', '--contract', '--yes', '--json']) {
      expect(help.stdout).toContain(flag);
    }
    expect((await migrate('--unknown')).status).toBe(2);
  });
});

const columns = async (table: string): Promise<string[]> => {
  const [rows] = await runSql(
    database.url,
    `select column_name as name from information_schema.columns where table_name = '${table}'`,
  );
  return (rows as { name: string }[]).map(({ name }) => name);
};

/** The role that docs/operations.md describes, made by its own statements. */
const leastRights = async (): Promise<string> => {
  const guide = readFileSync(join(PROJECT_ROOT, 'docs', 'operations.md'), 'utf8');
  const [, statements = ''] = /```sql\n([^]*?)```/.exec(guide) ?? [];
  const name = new URL(database.url).pathname.slice(1);
  const role = `server_${name}`;
  const own = statements
    .replaceAll('lectern_server', role)
    .replaceAll('database lectern ', `database ${name} `);
  await runSql(database.url, ...own.split(';').filter((text) => text.trim() !== ''));
  const url = new URL(databaseAt(SERVER_URL, name));
  url.username = role;
  url.password = encodeURIComponent('another secret');
  const { drop } = database;
  database = {
    ...database,
    drop: async () => {
      await runSql(database.url, `drop owned by ${role}`);
      await drop();
      await runSql(SERVER_URL, `drop role ${role}`);
    },
  };
  return url.toString();
};
