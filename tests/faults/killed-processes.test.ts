import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import {
  lostTopics,
  SALT,
  underWriters,
  writeToken,
  type Written,
} from '../support/proxied-server';
import { launchServer, startServer } from '../support/server-process';
import { cloneDatabase, databaseUrl, runSql } from '../support/test-databases';
import { PROJECT_ROOT } from '../support/test-environment';

jest.setTimeout(900_000);

const SERVER = process.env.LECTERN_TEST_SERVER_URL ?? '';
const TEMPLATE = process.env.LECTERN_TEST_TEMPLATE ?? '';
const SAMPLES = join(PROJECT_ROOT, 'database', 'samples');
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const countOf = async (url: string, sql: string): Promise<number> => {
  const [rows = []] = await runSql(url, sql);
  return Number(Object.values(rows[0] ?? {})[0] ?? 0);
};

/** Waits for a count, at most a minute. */
const untilCount = async (url: string, sql: string, least: number): Promise<void> => {
  for (let turn = 0; turn < 3_000; turn += 1) {
    if ((await countOf(url, sql).catch(() => 0)) >= least) return;
    await pause(20);
  }
  throw new Error(`${sql} never reached ${least}`);
};

describe('a server that is killed in the middle of writes', () => {
  const ENOUGH = 1_000;
  const MOST_ROUNDS = 20;

  it('has lost none of a thousand acknowledged writes', async () => {
    const database = await cloneDatabase(SERVER, TEMPLATE);
    const token = await writeToken(database.url);
    const all: Written[] = [];
    const count = (): number => all.flatMap(({ acknowledged }) => acknowledged).length;
    for (let round = 0; round < MOST_ROUNDS && count() < ENOUGH; round += 1) {
      const environment = { API_TOKEN_SALT: SALT, LOG_LEVEL: 'error' };
      const server = await startServer({ databaseUrl: database.url, environment });
      const written = await underWriters({ server, token }, 4, async () => {
        await pause(3_000 + 97 * round);
        server.signal('SIGKILL');
        await server.ended;
      });
      all.push(written);
    }
    const acknowledged = all.flatMap((written) => written.acknowledged);
    const statuses = all.flatMap((written) => written.statuses);
    process.stdout.write(`${acknowledged.length} acknowledged, killed ${all.length} times\n`);

    expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(await lostTopics(database.url, { acknowledged, statuses })).toEqual([]);
    expect(statuses.filter((status) => ![201, 0].includes(status))).toEqual([]);
    await database.drop();
  });
});

/** What the sample pages became, without what differs from one import to the next. */
const importedContent = async (url: string): Promise<unknown> =>
  runSql(
    url,
    `select 'interview' as type, title, locale, published_at is not null as is_published, count(*)
       from interviews group by 2, 3, 4
     union all select 'publication', title, locale, published_at is not null, count(*)
       from publications group by 2, 3, 4
     union all select 'expert', name, locale, published_at is not null, count(*)
       from experts group by 2, 3, 4
     union all select 'topic', name, locale, published_at is not null, count(*)
       from topics group by 2, 3, 4
     order by 1, 2, 3, 4`,
  );

describe('an import that is killed in the middle', () => {
  it.each([1, 5, 9, 13])(
    'after %i pages is completed by the next one, with nothing twice',
    async (pages) => {
      const [whole, broken] = [
        await cloneDatabase(SERVER, TEMPLATE),
        await cloneDatabase(SERVER, TEMPLATE),
      ];
      const run = (url: string) =>
        runCommand('import', [SAMPLES, '--publish'], { DATABASE_URL: url });
      await run(whole.url);
      const child = spawn(
        process.execPath,
        [join(PROJECT_ROOT, 'dist', 'src', 'cli', 'import.js'), SAMPLES, '--publish'],
        { cwd: PROJECT_ROOT, env: { PATH: process.env.PATH, DATABASE_URL: broken.url } },
      );
      const hasEnded = new Promise((resolve) => child.once('close', resolve));
      await untilCount(broken.url, 'select count(*) from lectern_imported_pages', pages);
      child.kill('SIGKILL');
      await hasEnded;
      const again = await run(broken.url);
      const third = await run(broken.url);

      expect(again.stdout).toMatch(/15 pages/);
      expect(third.stdout).toMatch(/15 pages: 15 unchanged/);
      expect(await importedContent(broken.url)).toEqual(await importedContent(whole.url));
      await whole.drop();
      await broken.drop();
    },
  );
});

describe('a first start that is killed while it makes its tables', () => {
  const TABLES = `select count(*) from information_schema.tables where table_schema = 'public'`;

  it.each([1, 8, 30, 60])('after %i tables is completed by the next start', async (tables) => {
    const name = `lectern_killed_${process.pid}_${tables}`;
    await runSql(SERVER, `create database ${name}`);
    const url = databaseUrl(SERVER, name);
    const { server: first } = await launchServer({ databaseUrl: url });
    await untilCount(url, TABLES, tables);
    first.signal('SIGKILL');
    await first.ended;
    const server = await startServer({ databaseUrl: url });
    const ready = await fetch(`${server.url}/ready`);
    const topics = await fetch(`${server.url}/api/topics`);
    await server.stop();

    expect(ready.status).toBe(200);
    expect(topics.status).toBe(200);
    await runSql(SERVER, `drop database ${name} with (force)`);
  });
});
