import { createHash, type Hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Sums } from '../archive-check';

/** Writes the entries of an archive one after another, no faster than they can be stored. */
export interface ArchiveWriter {
  /** Exactly `size` bytes. */
  add(name: string, size: number, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>;
  /** Resolves when everything is stored. */
  end(): Promise<void>;
  abandon(): void;
}

/** Everything comes out in the order in which it is added; `destination` is ended with it. */
export const createArchiveWriter = (destination: Writable, madeAt: Date): ArchiveWriter => {
  const tar = pack();
  const stored = pipeline(tar, createGzip(), destination);
  stored.catch(() => undefined);
  /** What cannot be stored is not waited for. */
  const orFail = async (work: Promise<void>): Promise<void> => {
    await Promise.race([work, stored]);
  };
  return {
    add: async (name, size, chunks) => {
      let settle: (error?: Error | null) => void = () => undefined;
      const isWritten = new Promise<void>((resolve, reject) => {
        settle = (error) => {
          if (error) reject(error);
          else resolve();
        };
      });
      isWritten.catch(() => undefined);
      const entry = tar.entry({ name, size, mtime: madeAt, mode: 0o600 }, (error) => {
        settle(error);
      });
      for await (const chunk of chunks) await orFail(write(entry, chunk));
      entry.end();
      await orFail(isWritten);
    },
    end: async () => {
      tar.finalize();
      await stored;
    },
    abandon: () => {
      destination.destroy(new Error('given up'));
    },
  };
};

const write = (stream: Writable, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** Counts what passes. */
export interface Meter {
  take(chunk: Buffer): void;
  sums(): Sums;
}

export const createMeter = (): Meter => {
  const hash: Hash = createHash('sha256');
  const seen = { bytes: 0, rows: 0 };
  return {
    take: (chunk) => {
      hash.update(chunk);
      seen.bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1))
        seen.rows += 1;
    },
    sums: () => ({ ...seen, sha256: hash.copy().digest('hex') }),
  };
};

const LINE_END = 0x0a;
