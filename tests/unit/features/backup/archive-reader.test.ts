import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { nameOfFile, nameOfRows } from '../../../../src/features/backup/archive-entries';
import { DamagedBackup, readArchive } from '../../../../src/features/backup/strapi/archive-reader';
import { createArchiveWriter } from '../../../../src/features/backup/strapi/archive-writer';

/** Longer than streams read at a time, so that each entry comes in several chunks. */
const CONTENT = Buffer.alloc(300_000, 'a');
const ENTRIES = [nameOfRows('topics', 1), nameOfRows('topics', 2), nameOfFile('a.png')];

let archive: Buffer;

beforeAll(async () => {
  const destination = new PassThrough();
  const whole = buffer(destination);
  const writer = createArchiveWriter(destination, new Date(0));
  for (const name of ENTRIES) await writer.add(name, CONTENT.length, [CONTENT]);
  await writer.end();
  archive = await whole;
});

/** Fails as the taker does when it is given the chunk of this number. */
const readUntil = (place: number, fail: () => Promise<void> | void) => {
  let taken = 0;
  return readArchive(Readable.from([archive]), () => {
    taken += 1;
    return taken > place ? fail() : undefined;
  });
};

describe.each([0, 1, 5, 12])('what cannot be taken after %i chunks', (place) => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });

  it.each([
    [
      'at once',
      () => {
        throw full;
      },
    ],
    [
      'later',
      async () => {
        throw full;
      },
    ],
    ['after a while', () => new Promise<void>((_, reject) => setTimeout(reject, 20, full))],
  ])('and fails %s is no damage of the archive', async (_title, fail) => {
    await expect(readUntil(place, fail)).rejects.toBe(full);
  });
});

it.each([0, 10, 1_000])('an archive that lacks its last %i bytes is damaged', async (missing) => {
  const cut = archive.subarray(0, archive.length - missing);

  await expect(readArchive(Readable.from([cut]), () => undefined)).rejects.toBeInstanceOf(
    DamagedBackup,
  );
});
