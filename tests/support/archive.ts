import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack, type Headers } from 'tar-stream';

export interface TarEntry {
  readonly header: Headers;
  readonly body: Buffer;
}

/** Everything in a small archive. */
export const readTar = (path: string): Promise<TarEntry[]> =>
  new Promise((resolve, reject) => {
    const entries: TarEntry[] = [];
    const tar = extract();
    tar.on('entry', (header: Headers, stream, next) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        entries.push({ header, body: Buffer.concat(chunks) });
        next();
      });
    });
    tar.on('finish', () => {
      resolve(entries);
    });
    tar.on('error', reject);
    tar.end(gunzipSync(readFileSync(path)));
  });

/** An archive of these entries, whatever they are. */
export const writeTar = async (path: string, entries: readonly TarEntry[]): Promise<void> => {
  const tar = pack();
  for (const { header, body } of entries) {
    const { name, type, linkname } = header;
    if (type === 'symlink' || type === 'link') tar.entry({ name, type, linkname: linkname ?? '' });
    else tar.entry({ name, size: body.length }, body);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  writeFileSync(path, gzipSync(Buffer.concat(chunks)));
};
