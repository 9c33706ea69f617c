import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expertData, nextNumber } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { runSql } from '../support/test-databases';

describe('a shared cache', () => {
  interface Received {
    readonly headers: IncomingMessage['headers'];
    readonly tags: string[];
  }

  let receiver: http.Server;
  let received: Received[];
  let status: number;
  let purging: Lectern;

  beforeAll(async () => {
    received = [];
    status = 200;
    receiver = http.createServer((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        const { tags }: { tags: string[] } = JSON.parse(String(Buffer.concat(chunks)));
        if (status === 200) received.push({ headers: req.headers, tags });
        res.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    purging = await startLectern({
      PURGE_URL: `http://127.0.0.1:${port}/purge`,
      PURGE_TOKEN: 'purge-token',
    });
  });

  afterAll(async () => {
    await purging.stop();
    receiver.close();
    delete process.env.PURGE_URL;
    delete process.env.PURGE_TOKEN;
  });

  const isTold = (tag: string) => async () => received.some(({ tags }) => tags.includes(tag));
  const isTrue = (told: boolean) => told;

  it('is told to forget everything once, and then what changes', async () => {
    expect(await eventually(isTold('lectern'), isTrue)).toBe(true);
    const { documentId }: Json = await purging
      .documents('api::expert.expert')
      .create({ data: expertData(), status: 'published' });

    expect(await eventually(isTold(documentId), isTrue)).toBe(true);
    expect(received.at(-1)?.tags).toEqual(
      expect.arrayContaining([documentId, 'api::expert.expert']),
    );
    expect(received.at(-1)?.headers.authorization).toBe('Bearer purge-token');
  });

  it('is told later what it could not be told at once', async () => {
    status = 500;
    const { documentId }: Json = await purging
      .documents('api::expert.expert')
      .create({ data: expertData(), status: 'published' });
    const failures = async () => {
      const [rows] = await runSql(purging.databaseUrl, 'select failures from lectern_purge_state');
      return (rows?.[0] as Json).failures as number;
    };
    expect(await eventually(failures, (count) => count > 0)).toBeGreaterThan(0);
    status = 200;
    // The next try is due in a second or more; here it is due now.
    await runSql(purging.databaseUrl, 'update lectern_purge_state set next_try_at = now()');
    await purging.documents('api::topic.topic').create({ data: { name: `Topic ${nextNumber()}` } });

    expect(await eventually(isTold(documentId), isTrue)).toBe(true);
    const [left] = await eventually(
      () => runSql(purging.databaseUrl, 'select tag from lectern_purges'),
      ([rows]) => rows?.length === 0,
    );
    expect(left).toEqual([]);
  });
});
