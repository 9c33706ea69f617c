import { createAccount } from '../support/accounts';
import { ADMIN, signInAsAdmin } from '../support/admin-session';
import { request } from '../support/http';
import { useLectern } from '../support/lectern';

const TRIES = 200;
const WARM_UP = 20;
/** Milliseconds. */
const DIFFERENCE = 10;
const PASSWORD = 'Not-this-password-1';

const lectern = useLectern({
  TRUST_PROXY: '1',
  ADMIN_RATE_LIMIT: 'true',
  ATTEMPTS_PER_ACCOUNT: '1000',
  ATTEMPTS_PER_ADDRESS: '100000',
  ATTEMPTS_IN_ALL: '1000000',
});

beforeAll(async () => {
  await signInAsAdmin(lectern);
});

const mean = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + time, 0) / times.length;

/** The mean time of both, asked in turns, so that whatever else the machine does falls on both. */
const compare = async (
  asks: readonly ((index: number) => Promise<unknown>)[],
): Promise<readonly number[]> => {
  const times = asks.map((): number[] => []);
  for (let index = 0; index < TRIES + WARM_UP; index += 1) {
    for (const [which, ask] of asks.entries()) {
      const begun = performance.now();
      await ask(index);
      if (index >= WARM_UP) times[which]?.push(performance.now() - begun);
    }
  }
  return times.map(mean);
};

it.each([
  ['users', '/api/auth/local', (name: string) => ({ identifier: name, password: PASSWORD })],
  ['administrators', '/admin/login', (name: string) => ({ email: name, password: PASSWORD })],
])(
  `a wrong password takes as long for accounts that are not there (%s)`,
  async (who, path, body) => {
    const known = who === 'users' ? (await createAccount(lectern)).email : ADMIN.email;
    const ask = (name: (index: number) => string) => (index: number) =>
      request(`${lectern.url}${path}`, {
        json: body(name(index)),
        headers: {
          'X-Forwarded-For': `10.${who.length}.${Math.floor(index / 250)}.${index % 250}`,
        },
      });
    const [there = 0, notThere = 0] = await compare([
      ask(() => known),
      ask((index) => `nobody-${index % 3}@example.org`),
    ]);
    process.stdout.write(
      `${who}: ${there.toFixed(1)} ms there, ${notThere.toFixed(1)} ms not there\n`,
    );

    expect(Math.abs(there - notThere)).toBeLessThan(DIFFERENCE);
  },
  300_000,
);
