import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writePages } from '../../bench/data/pages';
import type { ImportOutcome } from '../../src/features/ingest/report/outcome';
import { importAll, removePages, savePages } from '../fixtures/pages/import-run';
import { beginImport, readImported } from '../support/archive-import';
import { runCommand } from '../support/command';
import { draft, EXPERT } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { cloneDatabase, runSql } from '../support/test-databases';
import { PROJECT_ROOT } from '../support/test-environment';

const { LECTERN_TEST_SERVER_URL: SERVER = '', LECTERN_TEST_TEMPLATE: TEMPLATE = '' } = process.env;
const PAGES = 60;

afterAll(removePages);

const pagesOf = (folder: string): string[] =>
  Object.keys(writePages(PAGES))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));

/** What people read of it, without the name of the file. */
const toldOf = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome) =>
    outcome.kind === 'written'
      ? {
          records: outcome.plan.records.map(({ key, outcome: what }) => `${what} ${key}`),
          missing: outcome.plan.missing,
          publish: outcome.plan.publish,
          published: outcome.publishedCount,
          heldBack: outcome.heldBack,
        }
      : outcome.kind,
  );

describe('pages imported in one run', () => {
  const withLectern = async <Value>(work: (lectern: Lectern) => Promise<Value>): Promise<Value> => {
    const lectern = await startLectern();
    try {
      return await work(lectern);
    } finally {
      await lectern.stop();
    }
  };

  it('become what they become in a run for each, also when they are corrected', async () => {
    const folder = savePages(writePages(PAGES));
    const corrected = savePages({ ...writePages(PAGES), ...writeCorrected() });
    const wish = { shouldPublish: true };
    const oneByOne = async (lectern: Lectern, paths: readonly string[]) => {
      const outcomes: ImportOutcome[] = [];
      for (const path of paths) outcomes.push(...(await importAll(lectern, [path], wish)));
      return outcomes;
    };
    const apart = await withLectern(async (lectern) => ({
      first: toldOf(await oneByOne(lectern, pagesOf(folder))),
      again: toldOf(await oneByOne(lectern, pagesOf(corrected))),
      content: await readImported(lectern.databaseUrl),
    }));
    const together = await withLectern(async (lectern) => ({
      first: toldOf(await importAll(lectern, [folder], wish)),
      again: toldOf(await importAll(lectern, [corrected], wish)),
      content: await readImported(lectern.databaseUrl),
    }));

    expect(together.first).toEqual(apart.first);
    expect(together.again).toEqual(apart.again);
    expect(together.content).toEqual(apart.content);
    expect(together.content.length).toBeGreaterThan(PAGES * 20);
  }, 1_200_000);

  /** Some with other words, one that says of a publication what none said, one under another name. */
  const writeCorrected = (): Record<string, string> => {
    const pages = writePages(PAGES);
    const texts = Object.entries(pages).filter(([name]) => name.endsWith('.txt'));
    const changed = texts.filter((_, index) => index % 7 === 3);
    return Object.fromEntries(
      changed.map(([name, text], index) => [
        name,
        index % 2 === 0
          ? text.replace('senior adviser', 'chief adviser')
          : text.replace(/^Type: .*$/m, 'Type: Book').replaceAll('Field Number', 'Branch Number'),
      ]),
    );
  };
});

describe('what is known', () => {
  it('is read anew when somebody else has written, also what others delete', async () => {
    const lectern = await startLectern();
    const pages = writePages(PAGES);
    const folder = savePages(pages);
    const guests = Object.values(pages).map((text) => /(\w+ \w+) is the Meridian/.exec(text)?.[1]);
    const late = guests.find((guest, index) => index > 3 && guests.indexOf(guest) === index) ?? '';
    const making: Promise<Json>[] = [];
    await importAll(lectern, [folder], {
      onProgress: (done) => {
        if (done !== 2) return;
        making.push(draft(lectern, EXPERT, { name: late }));
      },
      onOutcome: async () => {
        await pause(100);
      },
    });
    const [made] = await Promise.all(making);
    const experts = await lectern.documents(EXPERT).findMany({ filters: { name: late } });
    await lectern.stop();

    expect(late).not.toBe('');
    expect(experts.map(({ documentId }: { documentId: string }) => documentId)).toEqual([
      made.documentId,
    ]);
  }, 600_000);
});

describe('an import without a terminal', () => {
  const MANY = 400;

  it('says every ten seconds how far it is, and ends after the page at hand when it is asked to', async () => {
    const database = await cloneDatabase(SERVER, TEMPLATE);
    const folder = savePages(writePages(MANY));
    const run = beginImport(database.url, [folder]);
    while (!run.output.stderr.includes('Imported')) await pause(200);
    run.process.kill('SIGTERM');
    const status = await run.ended;
    const [, done = '0'] =
      /Stopped as asked after (\d+) of 400 pages/.exec(run.output.stderr) ?? [];
    const [, told = ''] = /^(\d+) pages?: /m.exec(run.output.stdout) ?? [];
    const pages = run.output.stdout.match(/^page-\d+ \[en\]/gm) ?? [];

    expect(run.output.stderr).toMatch(/^Imported \d+ of 400 pages …$/m);
    expect(status).toBe(1);
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(MANY);
    expect([told, String(pages.length)]).toEqual([done, done]);

    const second = await runCommand('import', [folder], { DATABASE_URL: database.url });
    expect(second.status).toBe(0);
    expect(second.stdout).toContain(
      `400 pages: ${done} unchanged, ${String(MANY - Number(done))} written`,
    );
    await database.drop();
  }, 600_000);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints whole JSON when %s ends it',
    async (signal) => {
      const database = await cloneDatabase(SERVER, TEMPLATE);
      const run = beginImport(database.url, [savePages(writePages(MANY)), '--json']);
      while (!run.output.stdout.includes('"kind"')) await pause(50);
      run.process.kill(signal);
      const status = await run.ended;
      await database.drop();
      const outcomes: unknown[] = JSON.parse(run.output.stdout);

      expect(status).toBe(1);
      expect(outcomes.length).toBeGreaterThan(0);
      expect(run.output.stderr).toContain(`after ${outcomes.length} of 400 pages`);
    },
    600_000,
  );

  it('ends before the first page with 2, since nothing was begun', async () => {
    const database = await cloneDatabase(SERVER, TEMPLATE);
    const run = beginImport(database.url, [savePages(writePages(3))]);
    // From its first connection on it listens for signals, and boots for seconds.
    const connections = `select 1 from pg_stat_activity where datname = '${new URL(database.url).pathname.slice(1)}'`;
    while ((await runSql(SERVER, connections))[0]?.length === 0) await pause(20);
    run.process.kill('SIGTERM');
    const status = await run.ended;
    await database.drop();

    expect({ status, stderr: run.output.stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('nothing was begun'),
    });
  }, 120_000);
});

it('tells of a page that cannot be read, and of the pages around it', async () => {
  const database = await cloneDatabase(SERVER, TEMPLATE);
  const folder = savePages(writePages(3));
  const path = join(folder, 'page-00001.txt');
  writeFileSync(path, Buffer.from([0xff, 0xfe, 0xff]));
  const first = await runCommand('import', [folder], { DATABASE_URL: database.url });
  rmSync(path);
  const second = await runCommand('import', [folder], { DATABASE_URL: database.url });
  await database.drop();

  expect([first.status, second.status]).toEqual([1, 0]);
  expect(first.stdout).toContain('3 pages: 2 written, 1 refused');
  expect(second.stdout).toContain('2 pages: 2 unchanged');
}, 120_000);

it('every import that the documentation of operations shows works', async () => {
  const database = await cloneDatabase(SERVER, TEMPLATE);
  const pages = Object.entries(writePages(2)).map(([name, text]) => [`pages/${name}`, text]);
  const folder = savePages(Object.fromEntries(pages));
  const text = readFileSync(join(PROJECT_ROOT, 'docs', 'operations.md'), 'utf8');
  const commands = [...text.matchAll(/^npm run import -- (.+)$/gm)];

  expect(commands.length).toBeGreaterThan(1);
  for (const [line, rest = ''] of commands) {
    const result = await runCommand('import', rest.split(' '), {
      DATABASE_URL: database.url,
      INIT_CWD: folder,
    });
    expect([line, result.status, result.stderr]).toEqual([line, 0, '']);
  }
  await database.drop();
}, 120_000);
