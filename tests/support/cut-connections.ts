import {
  lostTopics,
  terminateBackends,
  timeToWrite,
  underWriters,
  type ProxiedServer,
} from './proxied-server';

export interface Cuts {
  readonly count: number;
  readonly writers: number;
  /** Milliseconds without a database, at every second cut. */
  readonly outage: number;
}

/**
 * Breaks all connections to the database under writers, again and again: ended by the database, and cut on the way.
 * Expects what holds however often that happens; gives the milliseconds until each return to work.
 */
export const surviveCuts = async (
  proxied: ProxiedServer,
  { count, writers, outage }: Cuts,
): Promise<{ readonly acknowledged: number; readonly recoveries: readonly number[] }> => {
  const { server, proxy, databaseUrl } = proxied;
  const recoveries: number[] = [];
  const written = await underWriters(proxied, writers, async () => {
    for (let cut = 0; cut < count; cut += 1) {
      await pause(50 + 37 * cut);
      if (cut % 2 === 0) await terminateBackends(databaseUrl);
      else {
        await proxy.cut();
        await pause(outage);
        await proxy.mend();
      }
      recoveries.push(await timeToWrite(proxied));
    }
  });
  expect(server.isRunning()).toBe(true);
  expect(server.output()).not.toContain('A promise was rejected and nobody heard it');
  expect(await lostTopics(databaseUrl, written)).toEqual([]);
  expect(written.statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
  return { acknowledged: written.acknowledged.length, recoveries };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
