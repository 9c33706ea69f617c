import {
  lostTopics,
  startProxiedServer,
  terminateBackends,
  timeToWrite,
  underWriters,
  type ProxiedServer,
} from '../support/proxied-server';

jest.setTimeout(180_000);

let proxied: ProxiedServer;

beforeAll(async () => {
  proxied = await startProxiedServer();
});

afterAll(() => proxied.stop());

const CUTS = 4;

describe('a server whose database connections break under writers', () => {
  it('lives on, loses no acknowledged write, says 503, and writes again by itself', async () => {
    const { server, proxy, databaseUrl } = proxied;
    const written = await underWriters(proxied, 2, async () => {
      for (let cut = 0; cut < CUTS; cut += 1) {
        await timeToWrite(proxied);
        if (cut % 2 === 0) await terminateBackends(databaseUrl);
        else {
          await proxy.cut();
          await new Promise((resolve) => setTimeout(resolve, 100));
          await proxy.mend();
        }
      }
      await timeToWrite(proxied);
    });

    expect(server.isRunning()).toBe(true);
    expect(server.output()).not.toContain('A promise was rejected and nobody heard it');
    expect(await lostTopics(databaseUrl, written)).toEqual([]);
    expect(written.acknowledged.length).toBeGreaterThan(0);
    expect(written.statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
  });
});
