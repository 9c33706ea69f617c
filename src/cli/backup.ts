import { join } from 'node:path';
import { Command } from 'commander';
import { applyEnvironment } from '../../config/environment';
import { nameOfBackup } from '../features/backup/backup-name';
import type { Manifest } from '../features/backup/manifest';
import { DamagedBackup, readArchive } from '../features/backup/strapi/archive-reader';
import type { BackupFolder, BackupPlace } from '../features/backup/strapi/backup-place';
import { makeBackup, type BackupOutcome } from '../features/backup/strapi/make-backup';
import { isDiskFull } from '../lib/disk-full';
import { textAt } from '../lib/record';
import { StartRefused } from '../platform/start-refused';
import { backupAt, targetOf } from './backup-place';
import { runCommand } from './command-line';
import { endWithCode, NEEDS_PERSON, NOTHING_BEGUN } from './exit-codes';
import { describeFailure, isRefusal } from './failure';
import { watchLongWork, type LongWork } from './long-work';
import { openProject, type Project } from './project';
import { withClient } from './project-client';
import { releaseOf } from './release';
import { Interrupted, watchForShutdown } from './shutdown';
import { complain, describeBytes, say } from './terminal';

interface Flags {
  readonly verify?: boolean;
  readonly keep?: string;
  readonly json?: boolean;
}

const program = new Command('npm run backup --')
  .description(
    'Writes content, settings, accounts, uploaded files and what Lectern itself remembers into one file, as one moment saw them, beside running servers. Secrets are not in it.',
  )
  .argument(
    '<path>',
    'the file to write, or a folder, in which it gets a name with the time; also s3://bucket/folder/',
  )
  .option('--verify', 'read the file to its end and compare all sums; needs no database')
  .option('--keep <number>', 'afterwards delete all backups of the folder but the newest so many')
  .option('--json', 'print the outcome as JSON')
  .addHelpText(
    'after',
    '\nExit code 1: a person is needed; 2: nothing was begun. What is written has its name only when it is whole.',
  )
  .exitOverride(endWithCode);

interface Target {
  readonly place: BackupPlace;
  /** Where a backup got its name from the time. */
  readonly folder: BackupFolder | null;
  readonly keep: number | null;
  readonly madeAt: Date;
}

const chooseTarget = async (typed: string, flags: Flags): Promise<Target> => {
  const keep = keptNumber(flags);
  const madeAt = new Date();
  const target = await targetOf(typed);
  if (target.kind === 'folder') {
    const { folder } = target;
    return { place: folder.place(nameOfBackup(madeAt)), folder, keep, madeAt };
  }
  const { place } = target;
  if (keep === null) return { place, folder: null, keep, madeAt };
  throw new StartRefused(`--keep counts the backups of a folder, and ${place.name} is none.`);
};

const keptNumber = ({ keep }: Flags): number | null => {
  if (keep === undefined) return null;
  if (/^[1-9]\d{0,5}$/.test(keep)) return Number(keep);
  throw new StartRefused('--keep takes a whole number from 1 on: --keep 14.');
};

const backUp = async (target: Target, flags: Flags, work: LongWork): Promise<void> => {
  const { place, folder, keep } = target;
  applyEnvironment({ MIGRATE_AT_START: 'false' }); // reading is enough
  const project = await openProject('reading', complain);
  try {
    const outcome = await writeBackup(project, target, work);
    const deleted = folder === null || keep === null ? [] : await deleteOlder(folder, keep);
    present({ outcome, file: place.name, size: (await place.size()) ?? 0, deleted }, flags);
  } finally {
    await project.close();
  }
};

/** The backup is there by now, and stays; who may write in a bucket may not always delete. */
const deleteOlder = async (folder: BackupFolder, keep: number): Promise<readonly string[]> => {
  try {
    return await folder.deleteOlder(keep);
  } catch (error) {
    const reason = textAt(error, 'code') ?? textAt(error, 'name') ?? '';
    complain(`The backup is written; older ones could not be deleted (${reason}): do it by hand.`);
    process.exitCode = NEEDS_PERSON;
    return [];
  }
};

const writeBackup = async (
  project: Project,
  { place, madeAt }: Target,
  { onProgress }: LongWork,
): Promise<BackupOutcome> => {
  const archive = place.archive();
  try {
    const outcome = await withClient(project, (client) =>
      makeBackup({
        client,
        madeAt,
        onProgress,
        open: archive.open,
        folder: join(project.root, 'public', 'uploads'),
        release: releaseOf(project.root),
      }),
    );
    await archive.complete();
    return outcome;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
};

interface Made {
  readonly outcome: BackupOutcome;
  readonly file: string;
  readonly size: number;
  readonly deleted: readonly string[];
}

const present = ({ outcome, file, size, deleted }: Made, flags: Flags): void => {
  const { manifest, leftOut, missing } = outcome;
  if (flags.json) {
    say(JSON.stringify({ file, size, ...countsOf(manifest), leftOut, missing, deleted }));
    return;
  }
  for (const table of leftOut) complain(`left out: the table ${table}, which is not Lectern's`);
  for (const path of missing) complain(`missing: the file ${path}, which content refers to`);
  say(`${file}: ${describeCounts(manifest)}, ${describeBytes(size)}`);
  for (const name of deleted) say(`deleted: ${name}`);
};

const verify = async (typed: string, flags: Flags, { onProgress }: LongWork): Promise<void> => {
  const place = await backupAt(typed);
  const manifest = await readArchive(await place.read(), ({ kind, ...entry }) => {
    onProgress(`${kind} ${Object.values(entry).join('')}`);
  });
  if (flags.json) say(JSON.stringify({ file: place.name, isWhole: true, ...countsOf(manifest) }));
  else
    say(
      `${place.name}: whole, ${describeCounts(manifest)}, made ${manifest.madeAt} by Lectern ${manifest.madeBy}`,
    );
};

const countsOf = ({ tables, files, madeAt, release, madeBy, postgres }: Manifest) => ({
  madeAt,
  release,
  madeBy,
  postgres,
  tables: tables.length,
  files: files.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
});

const describeCounts = (manifest: Manifest): string => {
  const { tables, rows, files } = countsOf(manifest);
  return `${tables} tables, ${rows} rows, ${files} files`;
};

const describeTrouble = (error: unknown): string => {
  if (isDiskFull(error))
    return 'There is no room left on the disk: nothing was kept. Make room, then try again.';
  return `The backup was given up, and nothing was kept: ${textAt(error, 'message') ?? String(error)}`;
};

runCommand(async () => {
  program.parse();
  const flags = program.opts<Flags>();
  const typed = program.args[0] ?? '';
  const work = watchLongWork(watchForShutdown(), complain);
  try {
    if (flags.verify) await verify(typed, flags, work);
    else await backUp(await chooseTarget(typed, flags), flags, work);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const isRefused = isRefusal(error) && !(error instanceof DamagedBackup);
    complain(isRefusal(error) ? describeFailure(error) : describeTrouble(error));
    process.exitCode = isRefused ? NOTHING_BEGUN : NEEDS_PERSON;
  } finally {
    work.end();
  }
});
