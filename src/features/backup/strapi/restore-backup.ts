import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { from, type CopyStreamQuery } from 'pg-copy-streams';
import { failureCode } from '../../../lib/failure-code';
import { StartRefused } from '../../../platform/start-refused';
import type { Manifest } from '../manifest';
import { planRestore, type RestorePlan } from '../restore-plan';
import { chooseTables } from '../table-choice';
import { DamagedBackup, readArchive, type TakeContent } from './archive-reader';
import type { BackupWish } from './make-backup';
import * as store from './restore-store';
import { readNeededNames, readTableNames } from './shape-store';
import { beginCopy } from './snapshot-store';
import { stageFiles, visibleIn, type StagedFiles } from './staged-files';

export interface RestoreWish extends Pick<BackupWish, 'client' | 'folder' | 'onProgress'> {
  /** Opens the archive anew, from its beginning. */
  readonly open: () => Promise<Readable>;
  /** What the archive was found to hold when it was read to its end. */
  readonly manifest: Manifest;
  readonly isReplacing: boolean;
  /** Told of what is waited for. */
  readonly report: (line: string) => void;
}

/** The database has what the backup holds, and the files wait beside the folder in which they belong. */
export class FilesLeftBehind extends Error {
  override readonly name = 'FilesLeftBehind';
}

/** Milliseconds between two tries to take the tables, and for all of them. */
const BETWEEN_TRIES = 1_000;
const LONGEST_WAIT = 600_000;

/**
 * Puts a backup in the place of what is there, in one transaction: tables are filled in a schema that nobody sees,
 * then change places with the old ones; files follow. Throws StartRefused, having changed nothing.
 */
export const restoreBackup = async (wish: RestoreWish): Promise<void> => {
  const { client, folder, manifest, isReplacing } = wish;
  const place = await store.readPlace(client);
  if (!place.mayStage) {
    throw new StartRefused(
      `The user ${place.user} may not make a schema in the database ${place.database}: restore as its owner.`,
    );
  }
  await beginCopy(client, 'in');
  if (!(await store.takeTurn(client))) {
    throw new StartRefused(
      'Another process brings the database up to date, or restores it: wait for it, then try again.',
    );
  }
  if (!isReplacing) await demandEmptiness(client, folder);
  const old = await readOld(client, manifest);
  const files = await stageFiles(folder);
  try {
    const stage = `lectern_restore_${randomBytes(4).toString('hex')}`;
    await fill(wish, { stage, schema: place.schema, files });
    await takePlaces(wish, { stage, schema: place.schema, old });
    await client.query('commit');
  } catch (error) {
    await files.remove();
    throw error;
  }
  await putFiles(files, folder);
};

const demandEmptiness = async (client: Client, folder: string): Promise<void> => {
  const [relation] = await store.readRelations(client);
  if (relation !== undefined) {
    throw new StartRefused(
      `The database is not empty (${relation} is there): name an empty one in DATABASE_URL, or say --replace to put the backup in its place.`,
    );
  }
  const [file] = await visibleIn(folder);
  if (file !== undefined) {
    throw new StartRefused(
      `The folder ${folder} is not empty (${file} is there): move its files away, or say --replace to put those of the backup in their place.`,
    );
  }
};

/** What the backup replaces: tables of the product, whether the backup has them or not. */
const readOld = async (client: Client, manifest: Manifest): Promise<readonly string[]> => {
  const there = await readTableNames(client);
  const names = manifest.tables.map(({ name }) => name);
  return chooseTables(there, [...names, ...(await readNeededNames(client, there))]).own;
};

interface Target {
  readonly stage: string;
  readonly schema: string;
}

const fill = async (
  { client, open, manifest, onProgress }: RestoreWish,
  { stage, schema, files }: Target & { readonly files: StagedFiles },
): Promise<void> => {
  const plan = planRestore(stage, manifest.tables);
  await store.makeStage(client, stage);
  for (const table of plan.tables) {
    for (const statement of table.create) await store.runOne(client, statement);
  }
  for (const { path, bytes } of manifest.files) if (bytes === 0) await files.touch(path);
  const rows = createRowWriter(client, plan);
  const take: TakeContent = async (entry, chunk) => {
    onProgress(entry.kind === 'rows' ? `rows of ${entry.table}` : `file ${entry.path}`);
    if (entry.kind === 'rows') await rows.take(entry.table, chunk);
    else await files.take(entry.path, chunk);
  };
  const again = await readArchive(await open(), take);
  if (again.madeAt !== manifest.madeAt)
    throw new DamagedBackup('The backup was changed while it was read.');
  await rows.settle();
  await files.settle(manifest.files);
  onProgress('keys and indexes');
  await store.lookIn(client, [stage, schema]);
  for (const statement of [...plan.complete, ...plan.sequences])
    await store.runOne(client, statement);
  await store.lookIn(client, [schema]);
};

/** One copy at a time; the rows of a table come one part after another. */
const createRowWriter = (client: Client, plan: RestorePlan) => {
  let current: { readonly table: string; readonly stream: CopyStreamQuery } | null = null;
  const settle = async (): Promise<void> => {
    if (current === null) return;
    const { stream } = current;
    current = null;
    const isOver = finished(stream);
    stream.end();
    await isOver;
  };
  return {
    settle,
    take: async (table: string, chunk: Buffer): Promise<void> => {
      if (current?.table !== table) {
        await settle();
        const copy = plan.tables.find((one) => one.table === table)?.copy;
        if (copy === undefined)
          throw new DamagedBackup(
            `The backup is damaged: the table ${table} is not in the manifest.`,
          );
        const stream = client.query(from(copy));
        stream.on('error', () => undefined); // whoever writes or ends it is told
        current = { table, stream };
      }
      const { stream } = current;
      if (stream.errored) throw stream.errored;
      if (!stream.write(chunk)) await once(stream, 'drain');
    },
  };
};

const takePlaces = async (
  { client, manifest, report }: RestoreWish,
  { stage, schema, old }: Target & { readonly old: readonly string[] },
): Promise<void> => {
  await lockPatiently(client, old, report);
  const fresh = manifest.tables.map(({ name }) => name);
  const grants = await store.readGrants(client, stage);
  try {
    await store.exchange(client, { stage, schema, old, fresh });
  } catch (cause) {
    if (failureCode(cause) !== '2BP01') throw cause;
    throw new StartRefused(
      `Something of somebody else's is built on the tables that would be replaced, such as a view: drop it first. Nothing was changed.`,
      { cause },
    );
  }
  for (const grant of grants) await client.query(grant);
  await store.renew(client, fresh);
};

const lockPatiently = async (
  client: Client,
  tables: readonly string[],
  report: (line: string) => void,
): Promise<void> => {
  const end = Date.now() + LONGEST_WAIT;
  while (!(await store.tryToLock(client, tables))) {
    if (Date.now() > end)
      throw new StartRefused('Somebody held a table for ten minutes: nothing was changed.');
    report('Waiting for a table that somebody holds …');
    await pause(BETWEEN_TRIES);
  }
};

const putFiles = async (files: StagedFiles, folder: string): Promise<void> => {
  try {
    await files.exchange();
  } catch (cause) {
    throw new FilesLeftBehind(
      `The database is restored, and its files could not be put into ${folder}: they are in ${files.place}/new. Restore again with --replace when the folder can be written.`,
      { cause },
    );
  }
};
