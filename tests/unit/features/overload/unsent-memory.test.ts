import http from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { boundUnsentAnswers } from '../../../../src/features/overload/strapi/unsent-memory';
import { noteSharedBody } from '../../../../src/platform/shared-bodies';

const MEGABYTE = 1024 * 1024;
/** More than systems hold for a connection themselves. */
const ANSWER = 16 * MEGABYTE;

let server: http.Server;
let stop: () => void;
const clients: Socket[] = [];

const listen = async (most: number, body: () => { bytes: Buffer; isShared: boolean }) => {
  server = http.createServer((req, res) => {
    const { bytes, isShared } = body();
    noteSharedBody(req.socket, isShared ? bytes : null);
    res.end(bytes);
  });
  stop = boundUnsentAnswers(server, most);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
};

/** A client that asks and takes nothing. */
const askAndWait = async (): Promise<Socket> => {
  const { port } = server.address() as AddressInfo;
  const client = connect(port, '127.0.0.1');
  client.pause().on('error', () => undefined);
  clients.push(client);
  const asked = new Promise((resolve) => server.once('request', resolve));
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await asked;
  return client;
};

const openConnections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const untilOpen = async (wanted: number): Promise<number> => {
  for (let turn = 0; turn < 200 && (await openConnections()) !== wanted; turn += 1) await pause(50);
  return openConnections();
};

afterEach(() => {
  stop();
  for (const client of clients.splice(0)) client.destroy();
  server.close();
});

it('closes the oldest slow clients, and lets the others be', async () => {
  await listen(2.5 * ANSWER, () => ({ bytes: Buffer.alloc(ANSWER), isShared: false }));
  for (let count = 0; count < 6; count += 1) await askAndWait();

  expect(await untilOpen(2)).toBe(2);

  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect((await answer.arrayBuffer()).byteLength).toBe(ANSWER);
});

it('lets all be that are sent the same memory', async () => {
  const kept = Buffer.alloc(ANSWER);
  await listen(1.5 * ANSWER, () => ({ bytes: kept, isShared: true }));
  for (let count = 0; count < 6; count += 1) await askAndWait();
  await pause(1_000);

  expect(await openConnections()).toBe(6);
});
