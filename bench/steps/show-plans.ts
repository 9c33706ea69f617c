import { setTimeout as pause } from 'node:timers/promises';
import { askForAll } from '../answers/answer-book';
import { chooseContenders } from '../contenders';
import { catalogueOf } from '../data/content';
import { sizeAt } from '../data/size';
import type { BenchOptions } from '../options';
import { logDuring, parsePlans, tablesScanned } from '../postgres/server-log';
import { ensureTemplate } from '../postgres/template';
import { STRAPI_WORKLOADS, WORKLOAD_TITLES, type Workload } from '../workloads';
import type { Workspace } from '../workspace';
import { requestsFor } from './check-answers';
import { writeInterview } from './measure-writes';
import { startContender, type Running } from './start-contender';

/** A statement reads a table of content from beginning to end. */
export class SequentialScan extends Error {
  override readonly name = 'SequentialScan';
}

const EXPLAIN_SETTINGS: readonly string[] = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = 0`,
  `auto_explain.log_analyze = on`,
  `auto_explain.log_buffers = on`,
  // What triggers do, too.
  `auto_explain.log_nested_statements = on`,
];
/** They have some dozen rows whatever the scale: reading all of them is the fastest way. */
const SMALL_TABLES: ReadonlySet<string> = new Set(['topics', 'shows']);
const CONTENT_TABLE =
  /^(topics|shows|experts|publications|interviews|components|lectern_published)(_|$)/;
/** With less content it can be right to read a whole table. */
const DEMANDING_SCALE = 10;
/** PostgreSQL chooses the plan it will keep for a prepared statement at the sixth time. */
const REQUESTS = 12;
/** Time for the log to be written. */
const SETTLING = 300;

/**
 * Shows the plans, with what they really did, of the last of some requests of each workload. Throws
 * SequentialScan when one of Lectern's own statements reads a whole table of much content.
 */
export const showPlans = async (workspace: Workspace, options: BenchOptions): Promise<void> => {
  const modes = options.modes.filter((mode) => mode === 'cold' || mode === 'plain');
  const [contender] = chooseContenders({
    modes: modes.includes('cold') ? ['cold'] : modes,
    workloads: options.only,
    scale: options.scale,
  });
  if (!contender) throw new Error('Plans are shown of the modes cold and plain only');
  const template = await ensureTemplate(workspace, options.scale);
  const databaseSettings = EXPLAIN_SETTINGS;
  const wish = { contender, template, answersFile: '', databaseSettings };
  const { server } = await startContender(workspace, wish);
  const requests = requestsFor(contender);
  const scanned = new Set<string>();
  for (const workload of contender.workloads) {
    workspace.checkInterruption();
    const asked = requests[workload] ?? [];
    for (let round = 0; round < REQUESTS; round += asked.length) {
      await askForAll(server.origin, asked.slice(0, REQUESTS));
    }
    const log = await logDuring(workspace.cluster.logFile, async () => {
      await askForAll(
        server.origin,
        (asked.length > REQUESTS ? asked.slice(REQUESTS) : asked).slice(0, 1),
      );
      await pause(SETTLING);
    });
    const plans = parsePlans(log);
    workspace.print(
      `\n${workload}: ${WORKLOAD_TITLES[workload]}; ${plans.length} statements of ${contender.title}`,
    );
    for (const plan of plans) workspace.print(`\n${plan}`);
    if (mayReadAll(workload)) continue;
    plans
      .flatMap(tablesScanned)
      .filter(isLargeContent)
      .forEach((table) => scanned.add(table));
  }
  for (const table of await planWrites(workspace, server, options.scale)) scanned.add(table);
  const isDemanded = contender.mode === 'cold' && options.scale >= DEMANDING_SCALE;
  conclude(workspace, [...scanned], isDemanded);
};

/** Shows what creating and publishing an interview costs; the tables of much content that it reads as a whole. */
const planWrites = async (
  workspace: Workspace,
  server: Running['server'],
  scale: number,
): Promise<readonly string[]> => {
  const catalogue = catalogueOf(sizeAt(scale));
  for (let number = 1; number < REQUESTS; number += 1) {
    await writeInterview({ server }, catalogue, number);
  }
  const log = await logDuring(workspace.cluster.logFile, async () => {
    await writeInterview({ server }, catalogue, REQUESTS);
    await pause(SETTLING);
  });
  const plans = parsePlans(log);
  workspace.print(`\nWriting an interview; ${plans.length} statements`);
  for (const plan of plans) workspace.print(`\n${plan}`);
  return plans.flatMap(tablesScanned).filter(isLargeContent);
};

/** A sitemap names every document, and full views look into tables that are empty here. */
const mayReadAll = (workload: Workload): boolean =>
  !STRAPI_WORKLOADS.some((name) => name === workload);

const isLargeContent = (table: string): boolean =>
  CONTENT_TABLE.test(table) && !SMALL_TABLES.has(table);

const conclude = (workspace: Workspace, scanned: readonly string[], isDemanded: boolean): void => {
  if (scanned.length === 0) {
    workspace.print('\nNo table of content is read from beginning to end.');
    return;
  }
  const message = `Read from beginning to end: ${scanned.join(', ')}`;
  if (isDemanded) throw new SequentialScan(message);
  workspace.print(`\n${message}`);
};
