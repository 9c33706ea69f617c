import {
  lostTopics,
  startProxiedServer,
  terminateBackends,
  timeToWrite,
  underWriters,
  type ProxiedServer,
} from '../support/proxied-server';

jest.setTimeout(300_000);

let proxied: ProxiedServer;

beforeAll(async () => {
  proxied = await startProxiedServer();
});

afterAll(() => proxied.stop());

const CUTS = 20;
/** Milliseconds from the return of the database to the first acknowledged write. */
const RECOVERY = 2_000;

describe('a server whose connections are cut twenty times under four writers', () => {
  it('is the same process, lost nothing, and writes again within two seconds each time', async () => {
    const { server, proxy, databaseUrl } = proxied;
    const recoveries: number[] = [];
    const written = await underWriters(proxied, 4, async () => {
      for (let cut = 0; cut < CUTS; cut += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50 + 37 * cut));
        if (cut % 2 === 0) await terminateBackends(databaseUrl);
        else {
          await proxy.cut();
          await new Promise((resolve) => setTimeout(resolve, 300));
          await proxy.mend();
        }
        recoveries.push(await timeToWrite(proxied));
      }
    });

    process.stdout.write(
      `${written.acknowledged.length} writes acknowledged; recoveries ${recoveries.join(', ')} ms\n`,
    );
    expect(server.isRunning()).toBe(true);
    expect(server.output()).not.toContain('A promise was rejected and nobody heard it');
    expect(await lostTopics(databaseUrl, written)).toEqual([]);
    expect(recoveries.filter((time) => time > RECOVERY)).toEqual([]);
    expect(written.statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
  });
});
