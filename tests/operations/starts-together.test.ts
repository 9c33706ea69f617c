import { Agent } from 'node:http';
import { doubles, makeDoubles, startTogether } from '../support/launch-many';
import { quickRequest } from '../support/quick-http';
import { cloneDatabase } from '../support/test-databases';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const TEMPLATE = process.env.LECTERN_TEST_TEMPLATE ?? '';
const ROUNDS = 10;

jest.setTimeout(3_600_000);

/** Milliseconds after the first server: at once, and further and further apart, up to eight seconds. */
const offsetsOf = (round: number): readonly number[] => {
  const apart = round === 0 ? 0 : 500 + ((round - 1) * 7_500) / (2 * (ROUNDS - 2));
  return [0, apart, Math.min(2 * apart, 8_000)];
};

describe.each([
  ['an empty database', 'template0', null],
  ['one that an older release filled twice', TEMPLATE, makeDoubles],
  ['a current one', TEMPLATE, null],
])('three servers on %s, ten rounds', (_title, template, prepare) => {
  it('are all ready each time, and nothing is there twice', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const database = await cloneDatabase(SERVER_URL, template);
      await prepare?.(database.url);
      const servers = await startTogether(database.url, {
        offsets: offsetsOf(round),
        environment: { LOG_LEVEL: 'warn' },
      });
      const ready = await Promise.all(
        servers.map(({ url }) => quickRequest(new Agent(), { url: `${url}/ready` })),
      );
      const found = await doubles(database.url);
      await Promise.all(servers.map((server) => server.stop()));
      await database.drop();
      expect({ round, ready: ready.map(({ status }) => status), found }).toEqual({
        round,
        ready: [200, 200, 200],
        found: [],
      });
    }
  });
});
