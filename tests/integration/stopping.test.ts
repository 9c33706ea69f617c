import http from 'node:http';
import { connect } from 'node:net';
import { ask, readUntilRefused } from '../support/readers';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneTemplate } from '../support/test-databases';

jest.setTimeout(180_000);

let database: Awaited<ReturnType<typeof cloneTemplate>>;
let server: ServerProcess;

beforeAll(async () => {
  database = await cloneTemplate();
  server = await startServer({ databaseUrl: database.url });
});

afterAll(async () => {
  await server.stop();
  await database.drop();
});

describe('a server that is told to end under twelve readers', () => {
  it('cuts no answer, tells each connection to close, and ends when the last is sent', async () => {
    const readers = Array.from({ length: 12 }, (_, place) =>
      // Kept pages, cold ones, Strapi's own stack, and GraphQL.
      readUntilRefused(
        server.url,
        (turn) =>
          [
            '/api/topics',
            `/api/topics?filters[name][$eq]=${place}-${turn}`,
            '/live',
            `/graphql?query={topics{name}}&operationName=`,
          ].at((place + turn) % 4) ?? '',
      ),
    );
    const probe = new http.Agent({ keepAlive: true, maxSockets: 1 });
    await ask(probe, `${server.url}/ready`);
    // A request half of which has arrived: its answer is under way when the signal comes.
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1');
    slow.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
    slow.write('Content-Length: 26\r\n\r\n{"query":');
    await new Promise((resolve) => setTimeout(resolve, 500));

    server.signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const readiness = await ask(probe, `${server.url}/ready`);
    let received = '';
    slow.on('data', (chunk: Buffer) => (received += String(chunk)));
    const isSlowClosed = new Promise((resolve) => slow.once('close', resolve));
    slow.write('"{topics{name}}"}');
    const outcomes = (await Promise.all(readers)).map((list) => list.slice(0, -1));
    const ending = await server.ended;
    await isSlowClosed;

    expect(outcomes.flat().filter(({ kind }) => kind === 'cut')).toEqual([]);
    expect(outcomes.flat().length).toBeGreaterThan(outcomes.length);
    for (const list of outcomes) expect(list.at(-1)).toMatchObject({ connection: 'close' });
    expect(readiness).toEqual({ kind: 'answer', status: 503, connection: 'close' });
    expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(received).toMatch(/connection: close/i);
    expect(ending).toEqual({ status: 0, signal: null });
  });
});
