import { join } from 'node:path';
import { createTopic, SALT, writeToken } from '../support/proxied-server';
import { eventually } from '../support/raw-http';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneTemplate } from '../support/test-databases';

jest.setTimeout(300_000);

const DAY = 86_400_000;
const JUMPS = [DAY, -2 * DAY, 400 * DAY, -399 * DAY];
const KEPT = '/api/topics?pagination[pageSize]=100';

let server: ServerProcess;
let token: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await cloneTemplate();
  drop = () => database.drop();
  token = await writeToken(database.url);
  server = await startServer({
    databaseUrl: database.url,
    environment: {
      API_TOKEN_SALT: SALT,
      NODE_OPTIONS: `-r ${join(__dirname, '..', 'support', 'jumping-clock.cjs')}`,
      CLOCK_JUMPS: JUMPS.join(','),
    },
  });
});

afterAll(async () => {
  await server.stop();
  await drop();
});

const ask = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`);
  return { status: answer.status, cache: answer.headers.get('x-cache'), text: await answer.text() };
};

it.each(JUMPS.map((jump) => [jump / DAY]))(
  'a clock that jumps by %i days changes no answer, and writes show at once',
  async (days) => {
    const before = await ask(KEPT);
    server.signal('SIGUSR2');
    await eventually(
      () => ask('/live'),
      ({ status }) => status === 200,
    );
    const after = await ask(KEPT);
    const written = await createTopic(server.url, token, `Seen after ${days} days`);
    const shown = await ask(KEPT);
    await ask(KEPT);
    const kept = await eventually(
      () => ask(KEPT),
      ({ cache }) => cache === 'HIT',
    );

    expect([before.status, after.status, written, shown.status]).toEqual([200, 200, 201, 200]);
    expect(after.text).toBe(before.text);
    expect(shown.text).toContain(`Seen after ${days} days`);
    expect(kept).toMatchObject({ status: 200, cache: 'HIT', text: shown.text });
    expect((await ask('/ready')).status).toBe(200);
  },
);
