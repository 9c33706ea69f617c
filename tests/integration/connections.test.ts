import { connect, type Socket } from 'node:net';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';

const lectern = useLectern({ CONNECTIONS_MAX_PER_ADDRESS: '3' });
const open: Client[] = [];

afterEach(() => {
  for (const { socket } of open.splice(0)) socket.destroy();
});

interface Client {
  readonly socket: Socket;
  received: string;
  isClosed: boolean;
}

const client = (): Client => {
  const socket = connect(Number(new URL(lectern.url).port), '127.0.0.1');
  const one: Client = { socket, received: '', isClosed: false };
  socket.on('data', (bytes) => {
    one.received += String(bytes);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    one.isClosed = true;
  });
  open.push(one);
  return one;
};

const answers = ({ received }: Client): number => received.split('HTTP/1.1 200').length - 1;

/** Asks, and waits for the answer; the connection stays open. */
const ask = async (one: Client): Promise<void> => {
  const before = answers(one);
  one.socket.write('GET /api/topics HTTP/1.1\r\nHost: a\r\n\r\n');
  await eventually(
    () => Promise.resolve(answers(one)),
    (count) => count > before,
  );
};

const isClosed = (one: Client): Promise<boolean> =>
  eventually(
    () => Promise.resolve(one.isClosed),
    (closed) => closed,
  );

describe('connections past the limit of their address', () => {
  it('take the room of those that are idle, the longest idle first', async () => {
    const clients = [client(), client(), client()];
    for (const one of clients) await ask(one);
    const [first, second, third] = clients as [Client, Client, Client];
    await ask(first);
    const fourth = client();
    await ask(fourth);

    expect(await isClosed(second)).toBe(true);
    for (const one of [first, third, fourth]) await ask(one);
  });

  it('are closed while all others are at work', async () => {
    for (const one of [client(), client(), client()]) {
      await ask(one);
      // A body that does not come.
      one.socket.write('POST /api/topics HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect(await isClosed(client())).toBe(true);
    expect(open.slice(0, 3).map((one) => one.isClosed)).toEqual([false, false, false]);
  });
});
