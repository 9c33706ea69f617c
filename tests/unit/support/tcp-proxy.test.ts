import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { startTcpProxy, type TcpProxy } from '../../support/tcp-proxy';

let server: net.Server;
let proxy: TcpProxy;
let client: Socket;
let upstream: Socket;

beforeEach(async () => {
  server = net.createServer((socket) => socket.on('error', () => undefined));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = await startTcpProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  const isReached = once(server, 'connection');
  client = net.connect(proxy.port, '127.0.0.1').on('error', () => undefined);
  [upstream] = (await isReached) as [Socket];
  client.write('select 1');
  await once(upstream, 'data');
});

afterEach(async () => {
  client.destroy();
  await proxy.stop();
  server.close();
});

/** Milliseconds. */
const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

describe('a way through the proxy', () => {
  it('passes on the end of a session with the words before it', async () => {
    const words: string[] = [];
    client.on('data', (chunk) => words.push(String(chunk)));
    upstream.end('terminated');
    await once(client, 'close');

    expect(words).toEqual(['terminated']);
  });

  it.each([
    ['server', () => [upstream, client] as const],
    ['client', () => [client, upstream] as const],
  ])(
    'that the %s resets is closed on the other side, too: no statement waits on it',
    async (_, way) => {
      const [one, other] = way();
      other.resume();
      one.resetAndDestroy();
      await once(other, 'close');

      expect(other.destroyed).toBe(true);
    },
  );

  it.each([
    ['server', () => [upstream, client] as const],
    ['client', () => [client, upstream] as const],
  ])('that the %s resets while it is frozen is closed when it thaws', async (_, way) => {
    const [one, other] = way();
    other.resume();
    proxy.freeze();
    one.resetAndDestroy();
    await pause(50);
    const wasOpen = !other.destroyed;
    proxy.thaw();
    await once(other, 'close');

    expect(wasOpen).toBe(true);
  });
});
