import { surviveCuts } from '../support/cut-connections';
import { startProxiedServer, type ProxiedServer } from '../support/proxied-server';

let proxied: ProxiedServer;

beforeAll(async () => {
  proxied = await startProxiedServer();
});

afterAll(() => proxied.stop());

it('a server whose connections break lives on, loses no acknowledged write, and writes again by itself', async () => {
  const { acknowledged } = await surviveCuts(proxied, { count: 4, writers: 2, outage: 100 });

  expect(acknowledged).toBeGreaterThan(0);
});
