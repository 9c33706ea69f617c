import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Headers } from 'tar-stream';
import { StartRefused } from '../../../platform/start-refused';
import { differences, type Sums } from '../archive-check';
import { entryOf, type ArchiveEntry } from '../archive-entries';
import { FORMAT, formatIn, parseManifest, type Manifest } from '../manifest';
import { createMeter, type Meter } from './archive-writer';

/** The archive is not what a backup is: damaged, cut off, or made by somebody else. */
export class DamagedBackup extends StartRefused {}

export type ContentEntry = Exclude<ArchiveEntry, { readonly kind: 'manifest' }>;

/** Is given every chunk of every table and file. */
export type TakeContent = (entry: ContentEntry, chunk: Buffer) => Promise<void> | void;

/** Bytes of a manifest that are read. */
const LARGEST_MANIFEST = 128 * 1024 * 1024;

interface Reading {
  readonly tables: Map<string, Meter>;
  readonly files: Map<string, Meter>;
  manifest: Manifest | null;
  /** Why what was read could not be taken: that is no fault of the archive. */
  untaken: { readonly reason: unknown } | null;
}

/**
 * Reads an archive to its end and compares all of it with its manifest, which comes last. Throws DamagedBackup, or
 * whatever `take` throws. What `take` is given is proved only when this resolves.
 */
export const readArchive = async (input: Readable, take: TakeContent): Promise<Manifest> => {
  const reading: Reading = { tables: new Map(), files: new Map(), manifest: null, untaken: null };
  const tar = extract();
  let failure: unknown = null;
  tar.on('entry', (header: Headers, body: Readable, next: () => void) => {
    readEntry(reading, { header, body, take }).then(next, (error: unknown) => {
      failure = error;
      tar.destroy(error instanceof Error ? error : new Error('unreadable'));
    });
  });
  try {
    await pipeline(input, createGunzip(), tar);
  } catch (cause) {
    if (reading.untaken) throw reading.untaken.reason;
    throw asDamage(failure ?? cause);
  }
  const { manifest } = reading;
  if (manifest === null) throw new DamagedBackup('The backup is cut off: its manifest is missing.');
  const wrong = differences(manifest, {
    tables: sumsOf(reading.tables),
    files: sumsOf(reading.files),
  });
  if (wrong.length > 0) {
    const more = wrong.length > 3 ? `, and ${wrong.length - 3} more` : '';
    throw new DamagedBackup(`The backup is damaged: ${wrong.slice(0, 3).join(', ')}${more}.`);
  }
  return manifest;
};

const readEntry = async (
  reading: Reading,
  { header, body, take }: { header: Headers; body: Readable; take: TakeContent },
): Promise<void> => {
  const entry = entryOf(header.name, header.type ?? '');
  if (entry === null || reading.manifest !== null) {
    throw new DamagedBackup(
      `This is no backup of Lectern: it holds ${JSON.stringify(header.name)}.`,
    );
  }
  if (entry.kind === 'manifest') {
    reading.manifest = await readManifest(body, header.size ?? 0);
    return;
  }
  const meter = meterOf(reading, entry);
  for await (const chunk of chunksOf(body)) {
    meter.take(chunk);
    try {
      await take(entry, chunk);
    } catch (reason) {
      // The archive is given up at once, and its stream says that it ended too early.
      reading.untaken = { reason };
      throw reason;
    }
  }
};

/** The rows of a table come in parts, a file in one. */
const meterOf = ({ tables, files }: Reading, entry: ContentEntry): Meter => {
  const [meters, name] =
    entry.kind === 'rows' ? ([tables, entry.table] as const) : ([files, entry.path] as const);
  const known = meters.get(name);
  if (known !== undefined && entry.kind === 'file') {
    throw new DamagedBackup(`The backup is damaged: it holds ${name} twice.`);
  }
  const meter = known ?? createMeter();
  meters.set(name, meter);
  return meter;
};

const readManifest = async (body: Readable, size: number): Promise<Manifest> => {
  if (size > LARGEST_MANIFEST) throw new DamagedBackup('The manifest of the backup is too large.');
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(body)) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const manifest = parseManifest(text);
  if (manifest !== null) return manifest;
  const format = formatIn(text);
  throw new DamagedBackup(
    format === null || format === FORMAT
      ? 'The manifest of the backup is damaged.'
      : `The backup has format ${format}, and this release reads ${FORMAT}: use the release that made it, or a later one.`,
  );
};

const chunksOf = (body: Readable): AsyncIterable<Buffer> => body;

const sumsOf = (meters: ReadonlyMap<string, Meter>): ReadonlyMap<string, Sums> =>
  new Map([...meters].map(([name, meter]) => [name, meter.sums()]));

const ZLIB_OR_TAR = /^Z_|ERR_STREAM_PREMATURE_CLOSE/;

const asDamage = (error: unknown): unknown => {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  const isDamage =
    (typeof code === 'string' && ZLIB_OR_TAR.test(code)) ||
    /tar header|Unexpected end of data/i.test(String(message));
  return isDamage
    ? new DamagedBackup('The backup is damaged or cut off: it cannot be read to its end.', {
        cause: error,
      })
    : error;
};
