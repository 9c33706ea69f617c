import { Command } from 'commander';
import { applyEnvironment } from '../../config/environment';
import { describeNeeded } from '../features/releases/contraction';
import { contract } from '../features/releases/strapi/contract';
import { Inspected, type Inspection } from '../features/releases/strapi/inspection';
import { StartRefused } from '../platform/start-refused';
import { runCommand } from './command-line';
import { endWithCode, NEEDS_PERSON, NOTHING_BEGUN } from './exit-codes';
import { describeFailure } from './failure';
import { openProject, type Project } from './project';
import { withClient } from './project-client';
import { ask, canAsk } from './prompt';
import { newStrapi } from './strapi-server';
import { complain, say } from './terminal';
import { bringUpToDate } from './up-to-date';

interface Flags {
  readonly check?: boolean;
  readonly contract?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const program = new Command('npm run migrate --')
  .description(
    'Brings the database up to date for this release, beside running servers: migrations, tables, columns, indexes, triggers, settings. Run again, it does nothing.',
  )
  .option('--check', 'say what would be done, what cannot be, and what no release in use needs')
  .option('--contract', 'drop what no release in use needs, after a question')
  .option('--yes', 'with --contract: do not ask')
  .option('--json', 'print the outcome as JSON')
  .addHelpText('after', '\nExit code 1: a person is needed; 2: nothing was begun.')
  .exitOverride(endWithCode);

const runMigrate = async ({ root }: Project, flags: Flags): Promise<void> => {
  const outcome = await bringUpToDate(root);
  if (flags.json) say(JSON.stringify(outcome));
  else {
    for (const name of outcome.made) say(`made: ${name}`);
    for (const name of outcome.waiting) say(`waits: ${name}`);
    say(
      outcome.isComplete
        ? 'The database is up to date.'
        : 'Something is not done yet: run it again.',
    );
  }
  if (!outcome.isComplete) process.exitCode = NEEDS_PERSON;
};

const runCheck = async ({ root }: Project, flags: Flags): Promise<void> => {
  const inspection = await inspectProject(root);
  if (flags.json) say(JSON.stringify(inspection));
  else for (const line of describe(inspection)) say(line);
  if (inspection.incompatible !== null) process.exitCode = NEEDS_PERSON;
};

/** Starts no further than to where the database would be changed. */
const inspectProject = async (root: string): Promise<Inspection> => {
  const strapi = await newStrapi(root);
  strapi.config.set('releases.isNewest', true);
  strapi.config.set('releases.isOnlyLooking', true);
  try {
    await strapi.load();
    throw new Error('Strapi started although it was only to be looked at');
  } catch (error) {
    if (error instanceof Inspected) return error.inspection;
    throw error;
  } finally {
    await strapi.db.destroy();
  }
};

const describe = (inspection: Inspection): readonly string[] => {
  const { release, standing, newestRelease, changes, incompatible, unneeded } = inspection;
  const standings = {
    current: `The database is up to date for Lectern ${release}.`,
    behind: `The database is to be brought up to date for Lectern ${release}.`,
    ahead: `The database was brought up to date by Lectern ${newestRelease ?? ''}, which is newer than ${release}: nothing would be done.`,
    closed: `Lectern ${release} may not run on this database any more.`,
  };
  return [
    standings[standing],
    ...changes.map((change) => `would make: ${change}`),
    ...(incompatible === null ? [] : [`cannot be done: ${incompatible}`]),
    ...unneeded.map((object) => `not needed: ${describeNeeded(object)}`),
  ];
};

const runContract = async (project: Project, flags: Flags): Promise<void> => {
  const inspection = await inspectProject(project.root);
  const { standing, release, unneeded } = inspection;
  if (standing !== 'current') {
    throw new StartRefused(`${describe(inspection)[0] ?? ''} Run npm run migrate first.`);
  }
  if (unneeded.length === 0) {
    say(flags.json ? JSON.stringify({ dropped: [] }) : 'Nothing is to be dropped.');
    return;
  }
  const names = unneeded.map(describeNeeded);
  if (!flags.json) for (const name of names) say(`to be dropped: ${name}`);
  if (!flags.yes && !(await isConfirmed(release))) {
    throw new StartRefused('Nothing was dropped. Answer yes, or say --yes.');
  }
  await withClient(project, (client) => contract(client, { release, unneeded }));
  if (flags.json) say(JSON.stringify({ dropped: names }));
  else say(`Dropped ${names.length}. Releases older than ${release} do not start any more.`);
};

const isConfirmed = async (release: string): Promise<boolean> => {
  if (!canAsk()) return false;
  const answer = await ask(
    `Drop these for ever? Releases older than ${release} cannot be run afterwards. [yes/no] `,
  );
  return answer.toLowerCase() === 'yes';
};

runCommand(async () => {
  program.parse();
  const flags = program.opts<Flags>();
  applyEnvironment({ MIGRATE_AT_START: 'true' });
  let project: Project | null = null;
  try {
    project = await openProject('command', flags.json ? complain : say);
    if (flags.contract) await runContract(project, flags);
    else if (flags.check) await runCheck(project, flags);
    else await runMigrate(project, flags);
  } catch (error) {
    if (project !== null && !(error instanceof StartRefused)) throw error;
    complain(describeFailure(error));
    process.exitCode = NOTHING_BEGUN;
  } finally {
    await project?.close();
  }
});
