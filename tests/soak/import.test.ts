import { setTimeout as pause } from 'node:timers/promises';
import { writePages } from '../../bench/data/pages';
import { removePages, savePages } from '../fixtures/pages/import-run';
import { beginImport } from '../support/archive-import';
import { cloneTemplate, runSql } from '../support/test-databases';
import { setting, tell } from './flood';

/** How many pages: SOAK_PAGES. */
const PAGES = setting('SOAK_PAGES', 2_000);
const NEW_A_SECOND = setting('SOAK_NEW_A_SECOND', 12);
const UNCHANGED_A_SECOND = setting('SOAK_UNCHANGED_A_SECOND', 100);
const MEGABYTES = 400;

afterAll(removePages);

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly summary: string;
}

it(`imports ${PAGES} pages, and again, at its pace and in bounded memory`, async () => {
  const database = await cloneTemplate();
  const folder = savePages(writePages(PAGES));
  const importAll = async (): Promise<Measured> => {
    const run = beginImport(database.url, [folder], { isQuiet: true });
    let begin = 0;
    let megabytes = 0;
    const look = (async () => {
      while (run.process.exitCode === null) {
        megabytes = Math.max(megabytes, peak(run));
        await pause(50);
      }
    })();
    // Booting takes as long for one page as for all.
    run.process.stdout?.once('data', () => (begin = performance.now()));
    await run.ended;
    const seconds = (performance.now() - begin) / 1000;
    await look;
    return { seconds, megabytes, summary: run.output.stdout };
  };
  const first = await importAll();
  const second = await importAll();
  const [rows] = await runSql(database.url, 'select count(*)::int as count from interviews');
  await database.drop();
  for (const [title, { seconds, megabytes }] of Object.entries({ new: first, unchanged: second })) {
    tell(
      `${title}: ${(PAGES / seconds).toFixed(1)} pages a second, ${megabytes.toFixed(0)} MB at most`,
    );
  }

  expect(first.summary).toContain(`${PAGES} pages: ${PAGES} written`);
  expect(second.summary).toContain(`${PAGES} pages: ${PAGES} unchanged`);
  expect(rows).toEqual([{ count: PAGES }]);
  expect(Math.max(first.megabytes, second.megabytes)).toBeLessThan(MEGABYTES);
  expect(PAGES / first.seconds).toBeGreaterThan(NEW_A_SECOND);
  expect(PAGES / second.seconds).toBeGreaterThan(UNCHANGED_A_SECOND);
}, 1_800_000);

/** Of a process that has just ended there is nothing to be read. */
const peak = (run: ReturnType<typeof beginImport>): number => {
  try {
    return run.peakMegabytes() || 0;
  } catch {
    return 0;
  }
};
