import { join } from 'node:path';
import { Command } from 'commander';
import { applyEnvironment } from '../../config/environment';
import type { Manifest } from '../features/backup/manifest';
import { newerBackupMessage } from '../features/backup/newer-backup';
import { readArchive } from '../features/backup/strapi/archive-reader';
import type { BackupPlace } from '../features/backup/strapi/backup-place';
import { FilesLeftBehind, restoreBackup } from '../features/backup/strapi/restore-backup';
import { isDiskFull } from '../lib/disk-full';
import { textAt } from '../lib/record';
import { databaseRefusal } from '../platform/database-refusals';
import { StartRefused } from '../platform/start-refused';
import { backupAt } from './backup-place';
import { runCommand } from './command-line';
import { endWithCode, NEEDS_PERSON, NOTHING_BEGUN } from './exit-codes';
import { describeFailure, isRefusal } from './failure';
import { watchLongWork, type LongWork } from './long-work';
import { openProject, type Project } from './project';
import { withClient } from './project-client';
import { findProjectRoot } from './project-root';
import { ask, canAsk } from './prompt';
import { releaseOf } from './release';
import { Interrupted, watchForShutdown } from './shutdown';
import { complain, say } from './terminal';
import { bringUpToDate } from './up-to-date';

interface Flags {
  readonly replace?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const program = new Command('npm run restore --')
  .description(
    'Puts a backup into an empty database and its files into the folder of uploads, then brings the database up to date for this release. A file that is damaged changes nothing.',
  )
  .argument('<file>', 'what npm run backup wrote; also s3://bucket/folder/name.tar.gz')
  .option('--replace', 'put it in the place of what is there, after a question')
  .option('--yes', 'with --replace: do not ask')
  .option('--json', 'print the outcome as JSON')
  .addHelpText(
    'after',
    '\nExit code 1: a person is needed; 2: nothing was begun, or nothing was changed.',
  )
  .exitOverride(endWithCode);

/** Reads the whole file before anything else is opened. */
const inspect = async (place: BackupPlace, { onProgress }: LongWork): Promise<Manifest> => {
  const manifest = await readArchive(await place.read(), () => {
    onProgress('the file is checked');
  });
  const tooNew = newerBackupMessage(releaseOf(findProjectRoot()), manifest);
  if (tooNew !== null) throw new StartRefused(tooNew);
  return manifest;
};

interface Wish {
  readonly place: BackupPlace;
  readonly manifest: Manifest;
  readonly flags: Flags;
  readonly work: LongWork;
  /** What is done can no longer be given up as if nothing were. */
  readonly progress: { isRestored: boolean };
}

const restore = async (project: Project, wish: Wish): Promise<void> => {
  const { place, manifest, flags, work, progress } = wish;
  const folder = join(project.root, 'public', 'uploads');
  if (flags.replace && !flags.yes) await demandConsent(manifest);
  try {
    await withClient(project, (client) =>
      restoreBackup({
        client,
        folder,
        manifest,
        isReplacing: flags.replace ?? false,
        open: () => place.read(),
        onProgress: work.onProgress,
        report: complain,
      }),
    );
  } catch (error) {
    progress.isRestored = error instanceof FilesLeftBehind;
    throw error;
  }
  progress.isRestored = true;
  work.end();
  const { isComplete, waiting } = await bringUpToDate(project.root);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { madeAt, release, tables, files } = manifest;
  if (flags.json) {
    const counts = { tables: tables.length, rows, files: files.length };
    say(JSON.stringify({ file: place.name, madeAt, release, ...counts, isComplete, waiting }));
  } else {
    for (const name of waiting) say(`waits: ${name}`);
    say(
      `Restored the backup of ${madeAt}: ${tables.length} tables, ${rows} rows, ${files.length} files.`,
    );
    say(
      isComplete
        ? 'Everybody has to sign in again.'
        : 'Something is not done yet: run npm run migrate.',
    );
  }
  if (!isComplete) process.exitCode = NEEDS_PERSON;
};

const demandConsent = async ({ madeAt }: Manifest): Promise<void> => {
  const isGiven =
    canAsk() &&
    (await ask(
      `Put the backup of ${madeAt} in the place of everything that is there, content, accounts and files? [yes/no] `,
    ).then((answer) => answer.toLowerCase() === 'yes'));
  if (!isGiven) throw new StartRefused('Nothing was replaced. Answer yes, or say --yes.');
};

const describeTrouble = (error: unknown, isRestored: boolean): string => {
  if (error instanceof FilesLeftBehind) return error.message;
  if (isRefusal(error)) return describeFailure(error);
  const hasNoRoom = isDiskFull(error) || databaseRefusal(error)?.code === 'DATABASE_FULL';
  if (!isRestored && hasNoRoom) {
    return 'There is no room left on the disk: nothing was changed. Make room, then try again.';
  }
  const message = textAt(error, 'message') ?? String(error);
  return isRestored
    ? `The backup is restored, and the database could not be brought up to date (${message}): run npm run migrate.`
    : `Nothing was changed: ${message}`;
};

runCommand(async () => {
  program.parse();
  const flags = program.opts<Flags>();
  const work = watchLongWork(watchForShutdown(), complain);
  const progress = { isRestored: false };
  try {
    const place = await backupAt(program.args[0] ?? '');
    const manifest = await inspect(place, work);
    applyEnvironment({ MIGRATE_AT_START: 'true' });
    const project = await openProject('command', complain);
    try {
      await restore(project, { place, manifest, flags, work, progress });
    } finally {
      await project.close();
    }
  } catch (error) {
    if (error instanceof Interrupted && !progress.isRestored) throw error;
    complain(describeTrouble(error, progress.isRestored));
    process.exitCode = progress.isRestored ? NEEDS_PERSON : NOTHING_BEGUN;
  } finally {
    work.end();
  }
});
