import http from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { refuseUnreadable } from '../../../../src/features/overload/strapi/unreadable-requests';

let server: http.Server;

beforeAll(async () => {
  server = http.createServer((_req, res) => {
    res.write('begun');
  });
  refuseUnreadable(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the parts one after another, and gives what came back when the connection is closed. */
const exchange = (...parts: string[]): Promise<string> =>
  new Promise((resolve) => {
    const { port } = server.address() as AddressInfo;
    const client = connect(port, '127.0.0.1');
    let received = '';
    client.on('data', (chunk) => (received += String(chunk)));
    client.on('error', () => undefined);
    client.on('close', () => {
      resolve(received);
    });
    const [first = '', ...rest] = parts;
    client.write(first);
    client.once('data', () => {
      for (const part of rest) client.write(part);
    });
  });

it.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
  ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n', 400],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
  ],
  ['a length in words', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: one\r\n\r\n', 400],
  ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('%s is refused, and nobody may keep the refusal', async (_title, sent, status) => {
  const [line = '', ...headers] = (await exchange(sent)).split('\r\n');

  expect(line).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(headers).toEqual([
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Length: 0',
    '',
    '',
  ]);
});

it('an answer that has begun is cut off, and not continued by another', async () => {
  const head = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
  const received = await exchange(head, 'no length\r\n');

  expect(received).toContain('begun');
  expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
});
