import { Agent } from 'node:http';
import { doubles, makeDoubles, startTogether } from '../support/launch-many';
import { quickRequest } from '../support/quick-http';
import type { ServerProcess } from '../support/server-process';
import { cloneDatabase } from '../support/test-databases';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const ENVIRONMENT = { LOG_LEVEL: 'warn' };

jest.setTimeout(600_000);

const running: ServerProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

const onDatabase = async (
  template: string,
  work: (databaseUrl: string) => Promise<void>,
): Promise<void> => {
  const database = await cloneDatabase(SERVER_URL, template);
  try {
    await work(database.url);
  } finally {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    await database.drop();
  }
};

const areReady = (servers: readonly ServerProcess[]): Promise<readonly number[]> =>
  Promise.all(
    servers.map(async ({ url }) => {
      const { status } = await quickRequest(new Agent(), { url: `${url}/ready` });
      return status;
    }),
  );

describe('three servers that start on one database at once', () => {
  it.each([
    ['an empty one', 'template0', null],
    [
      'one that an older release filled twice',
      process.env.LECTERN_TEST_TEMPLATE ?? '',
      makeDoubles,
    ],
  ])('are all ready, and nothing is there twice: %s', async (_title, template, prepare) => {
    await onDatabase(template, async (databaseUrl) => {
      await prepare?.(databaseUrl);
      if (prepare) expect((await doubles(databaseUrl)).length).toBeGreaterThan(3);

      const offsets = [0, 0, 1_000];
      const servers = await startTogether(databaseUrl, { offsets, environment: ENVIRONMENT });
      running.push(...servers);

      expect(await areReady(servers)).toEqual([200, 200, 200]);
      expect(await doubles(databaseUrl)).toEqual([]);
      const said = servers.map((server) => server.output()).join('\n');
      expect(said).toContain('brings the database up to date. This one waits');
      if (prepare) expect(said).toMatch(/Merged 1 doubled languages/);
    });
  });
});
