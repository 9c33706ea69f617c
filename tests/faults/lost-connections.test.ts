import { surviveCuts } from '../support/cut-connections';
import { startProxiedServer, type ProxiedServer } from '../support/proxied-server';

jest.setTimeout(300_000);

let proxied: ProxiedServer;

beforeAll(async () => {
  proxied = await startProxiedServer();
});

afterAll(() => proxied.stop());

/** Milliseconds from the return of the database to the first acknowledged write. */
const RECOVERY = 2_000;

it('a server whose connections are cut twenty times writes again within two seconds each time', async () => {
  const { acknowledged, recoveries } = await surviveCuts(proxied, {
    count: 20,
    writers: 4,
    outage: 300,
  });
  process.stdout.write(
    `${acknowledged} writes acknowledged; recoveries ${recoveries.join(', ')} ms\n`,
  );

  expect(recoveries.filter((time) => time > RECOVERY)).toEqual([]);
});
