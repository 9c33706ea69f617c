import type { Writable } from 'node:stream';
import type { Client } from 'pg';
import { StartRefused } from '../../../platform/start-refused';
import { MANIFEST_NAME, nameOfFile, nameOfRows } from '../archive-entries';
import {
  FORMAT,
  shapeProblem,
  type FileCopy,
  type Manifest,
  type TableCopy,
  type TableShape,
} from '../manifest';
import { chooseTables, hasRowsToKeep } from '../table-choice';
import { createArchiveWriter, createMeter, type ArchiveWriter } from './archive-writer';
import { readNeededNames, readOrigin, readShapes, readTableNames } from './shape-store';
import { beginCopy, holdTables, readFilePaths, rowsOf } from './snapshot-store';
import { bytesOf, describeFile, listFiles } from './upload-folder';

export interface BackupWish {
  readonly client: Client;
  /** The folder of uploaded files. */
  readonly folder: string;
  /** The release that is running. */
  readonly release: string;
  readonly madeAt: Date;
  /** Opened only when everything else is known to be possible. */
  readonly open: () => Promise<Writable>;
  /** Told how far it is. Throws to give up. */
  readonly onProgress: (said: string) => void;
}

export interface BackupOutcome {
  readonly manifest: Manifest;
  /** Tables of somebody else. */
  readonly leftOut: readonly string[];
  /** Files that the content refers to, and that are not there. */
  readonly missing: readonly string[];
}

/** Bytes of rows that are held at once. */
const PART = 4 * 1024 * 1024;

/**
 * Writes everything that the product keeps, as one moment saw it, into one archive: tables first, then files, the
 * manifest last. Throws StartRefused where nothing can be backed up.
 */
export const makeBackup = async (wish: BackupWish): Promise<BackupOutcome> => {
  const { client, madeAt } = wish;
  const { own, others } = await beginSnapshot(client);
  const origin = await readOrigin(client, own);
  const shapes = await readShapes(client, own);
  const problem = shapes.map(shapeProblem).find((text) => text !== null);
  if (problem)
    throw new StartRefused(
      `The database has what no backup can hold (${problem}): nothing was written.`,
    );
  const referred = own.includes('files') ? await readFilePaths(client) : [];
  const archive = createArchiveWriter(await wish.open(), madeAt);
  try {
    const tables = await writeTables(wish, archive, shapes);
    await client.query('commit');
    const files = await writeFiles(wish, archive);
    const manifest: Manifest = {
      format: FORMAT,
      madeAt: madeAt.toISOString(),
      madeBy: wish.release,
      ...origin,
      tables,
      files,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await archive.add(MANIFEST_NAME, text.length, [text]);
    await archive.end();
    const stored = new Set(files.map(({ path }) => path));
    return { manifest, leftOut: others, missing: referred.filter((path) => !stored.has(path)) };
  } catch (error) {
    archive.abandon();
    throw error;
  }
};

/** A table that comes or goes between the two looks is a reason to look again. */
const beginSnapshot = async (client: Client) => {
  for (;;) {
    const found = await readChoice(client);
    if (found.own.length === 0) {
      throw new StartRefused(
        'The database holds no Lectern: nothing was backed up. Name its database in DATABASE_URL.',
      );
    }
    await beginCopy(client, 'out');
    await holdTables(client, found.own);
    const held = await readChoice(client);
    if (String(held.own) === String(found.own)) return held;
    await client.query('rollback');
  }
};

const readChoice = async (client: Client) => {
  const there = await readTableNames(client);
  return chooseTables(there, await readNeededNames(client, there));
};

const writeTables = async (
  { client, onProgress }: BackupWish,
  archive: ArchiveWriter,
  shapes: readonly TableShape[],
): Promise<TableCopy[]> => {
  const tables: TableCopy[] = [];
  for (const shape of shapes) {
    const meter = createMeter();
    const rows = hasRowsToKeep(shape.name) ? rowsOf(client, shape) : [];
    let part = 0;
    for await (const bytes of parts(rows)) {
      onProgress(`${tables.length} of ${shapes.length} tables, ${shape.name}`);
      meter.take(bytes);
      part += 1;
      await archive.add(nameOfRows(shape.name, part), bytes.length, [bytes]);
    }
    tables.push({ ...shape, ...meter.sums() });
  }
  return tables;
};

const parts = async function* (
  rows: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncIterable<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows) {
    held.push(chunk);
    size += chunk.length;
    if (size < PART) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
};

/** A file that is just coming or going is left out: where content refers to it, it is told to be missing. */
const writeFiles = async (
  { folder, onProgress }: BackupWish,
  archive: ArchiveWriter,
): Promise<FileCopy[]> => {
  const files: FileCopy[] = [];
  const paths = await listFiles(folder);
  for (const path of paths) {
    onProgress(`${files.length} of ${paths.length} files`);
    const file = await describeFile(folder, path);
    if (file === null) continue;
    await archive.add(nameOfFile(path), file.bytes, bytesOf(folder, file));
    files.push(file);
  }
  return files;
};
