import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for a shared cache that is told what to forget. */
export interface PurgeReceiver {
  readonly url: string;
  /** The tags of each request so far. */
  readonly received: readonly (readonly string[])[];
  /** How often it was told to forget everything. */
  everythingCount(): number;
  stop(): Promise<void>;
}

export const startPurgeReceiver = async (): Promise<PurgeReceiver> => {
  const received: string[][] = [];
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const { tags }: { tags: string[] } = JSON.parse(String(Buffer.concat(chunks)));
      received.push(tags);
      res.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/purge`,
    received,
    everythingCount: () => received.filter((tags) => tags.includes('lectern')).length,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
