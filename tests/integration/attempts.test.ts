import { randomBytes } from 'node:crypto';
import dns from 'node:dns';
import net from 'node:net';
import { createAccount, type Account } from '../support/accounts';
import { ADMIN, signInAsAdmin } from '../support/admin-session';
import { request, type Answer } from '../support/http';
import { useLectern } from '../support/lectern';
import { tryByGraphql, tryToSignIn, watchComparisons } from '../support/sign-in';

const LIMIT = 10;
const PER_ADDRESS = 15;
const WRONG = 'Not-this-password-1';

let comparisons: { readonly count: () => number };

// Before anything is loaded that compares.
beforeAll(() => {
  comparisons = watchComparisons();
});

const lectern = useLectern({
  TRUST_PROXY: '1',
  ADMIN_RATE_LIMIT: 'true',
  ATTEMPTS_PER_ADDRESS: String(PER_ADDRESS),
  ATTEMPTS_IN_ALL: '100000',
});
let nextAddress = 0;

/** An address that nobody came from before. */
const newAddress = (): string => {
  nextAddress += 1;
  return `198.51.${Math.floor(nextAddress / 250)}.${(nextAddress % 250) + 1}`;
};

beforeAll(() => signInAsAdmin(lectern));

const comparisonsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const before = comparisons.count();
  await work();
  return comparisons.count() - before;
};

const isRefused = ({ status }: Answer): boolean => status === 429;

const signInTo = (account: Account, more: { from?: string; password?: string } = {}) =>
  tryToSignIn(
    lectern.url,
    { identifier: account.email, password: more.password ?? account.password },
    { from: more.from ?? '192.0.2.1' },
  );

/** The ways to write one e-mail address that sign-in takes for the same, and some that it does not. */
const formsOf = ({ email, username }: Account & { username: string }): string[] => [
  email,
  email.toUpperCase(),
  email.replace('r', 'R'),
  ` ${email}`,
  `${email}\u00a0`,
  email.replace('e', 'ｅ'),
  email.normalize('NFD'),
  username,
  `${username} `,
  username.toUpperCase(),
];

const PATHS = ['/api/auth/local', '/api/auth/local/', '/API/Auth/LOCAL', '/api/auth/%6Cocal'];

describe('passwords of one account', () => {
  it(`are compared ${LIMIT} times at most, however account, path and address are written`, async () => {
    const username = 'Ada-Reader';
    const account = { ...(await createAccount(lectern, { username })), username };
    const from = newAddress();
    const compared = await comparisonsDuring(async () => {
      for (const path of [...PATHS, '/api//auth/local', '//api/auth/local']) {
        for (const identifier of formsOf(account)) {
          await tryToSignIn(
            lectern.url,
            { identifier, password: WRONG, email: randomBytes(4).toString('hex') },
            { path, from: `${randomBytes(4).join('.')}, ${from}` },
          );
        }
      }
    });

    expect(compared).toBeLessThanOrEqual(LIMIT);
    expect(await signInTo(account, { from })).toMatchObject({ status: 429 });
  });

  it('count together from all addresses', async () => {
    const account = await createAccount(lectern);
    const answers: Answer[] = [];
    const compared = await comparisonsDuring(async () => {
      for (let index = 0; index < 3 * LIMIT; index += 1) {
        answers.push(await signInTo(account, { password: WRONG, from: newAddress() }));
      }
    });

    expect(compared).toBe(LIMIT);
    expect(answers.filter(isRefused)).toHaveLength(2 * LIMIT);
  });

  it('count over REST and GraphQL together, at once and by aliases', async () => {
    const account = await createAccount(lectern);
    const credentials = { identifier: account.email, password: WRONG };
    const compared = await comparisonsDuring(() =>
      Promise.all([
        ...Array.from({ length: 8 }, () =>
          tryByGraphql(lectern.url, Array(10).fill(credentials), { from: newAddress() }),
        ),
        ...Array.from({ length: 20 }, () =>
          tryToSignIn(lectern.url, credentials, { from: newAddress() }),
        ),
      ]),
    );

    expect(compared).toBeLessThanOrEqual(LIMIT);
  });

  it('of administrators count, too, whatever form they have', async () => {
    const from = newAddress();
    const compared = await comparisonsDuring(async () => {
      for (let index = 0; index < 3 * LIMIT; index += 1) {
        const email = index % 2 === 0 ? ADMIN.email : ADMIN.email.toUpperCase();
        const path = index % 3 === 0 ? '/admin/login' : '/Admin//login/'.replace('//', '/');
        await request(`${lectern.url}${path}`, {
          json: { email: index % 5 === 0 ? [email] : email, password: WRONG },
          headers: { 'X-Forwarded-For': from },
        });
      }
    });
    const after = await request(`${lectern.url}/admin/login`, {
      json: ADMIN,
      headers: { 'X-Forwarded-For': from },
    });

    expect(compared).toBeLessThanOrEqual(LIMIT);
    expect(after).toMatchObject({
      status: 429,
      body: { data: null, error: { details: { code: 'TOO_MANY_ATTEMPTS' } } },
    });
  });
});

describe('a refusal', () => {
  it('says when to come again, in the shape of REST', async () => {
    const account = await createAccount(lectern);
    const from = newAddress();
    for (let index = 0; index < LIMIT; index += 1) {
      await signInTo(account, { password: WRONG, from });
    }
    const answer = await signInTo(account, { from });

    expect(answer).toMatchObject({
      status: 429,
      body: {
        data: null,
        error: { status: 429, name: 'RateLimitError', details: { code: 'TOO_MANY_ATTEMPTS' } },
      },
    });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600);
  });

  it('says so in GraphQL', async () => {
    const account = await createAccount(lectern);
    const credentials = { identifier: account.email, password: WRONG };
    const from = newAddress();
    for (let index = 0; index < LIMIT; index += 1) {
      await tryByGraphql(lectern.url, [credentials], { from });
    }
    const answer = await tryByGraphql(lectern.url, [credentials], { from });

    expect(answer).toMatchObject({
      status: 429,
      body: { errors: [{ extensions: { code: 'TOO_MANY_ATTEMPTS' } }] },
    });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600);
  });

  it('is the same for accounts that are not there, and comes after as many attempts', async () => {
    const account = await createAccount(lectern);
    const tries = async (identifier: string) => {
      const from = newAddress();
      const answers: Answer[] = [];
      for (let index = 0; index < LIMIT + 5; index += 1) {
        const credentials = { identifier: index % 2 ? identifier : identifier.toUpperCase() };
        answers.push(await tryToSignIn(lectern.url, { ...credentials, password: WRONG }, { from }));
      }
      return answers.map(({ status, body }) => [
        status,
        body.error.name,
        body.error.message.replace(/\d+/g, 'n'),
      ]);
    };

    expect(await tries('nobody@example.org')).toEqual(await tries(account.email));
  });
});

describe('whoever is right', () => {
  it('gets in although a stranger at one address has tried all they may', async () => {
    const account = await createAccount(lectern);
    const stranger = newAddress();
    for (let index = 0; index < 3 * LIMIT; index += 1) {
      await signInTo(account, { password: WRONG, from: stranger });
    }

    expect(await signInTo(account, { from: newAddress() })).toMatchObject({ status: 200 });
  });

  it('gets in from where they signed in before, whatever strangers do', async () => {
    const account = await createAccount(lectern);
    const home = newAddress();
    await signInTo(account, { from: home });
    for (let index = 0; index < 3 * LIMIT; index += 1) {
      await signInTo(account, { password: WRONG, from: newAddress() });
    }

    expect(await signInTo(account, { from: newAddress() })).toMatchObject({ status: 429 });
    expect(await signInTo(account, { from: home })).toMatchObject({ status: 200 });
  });

  it('may sign in as often as they like', async () => {
    const account = await createAccount(lectern);
    const from = newAddress();
    const answers: Answer[] = [];
    for (let index = 0; index < LIMIT + 5; index += 1) {
      answers.push(await signInTo(account, { from }));
    }

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('is refused at a known address after as many wrong passwords, all the same', async () => {
    const account = await createAccount(lectern);
    const from = newAddress();
    await signInTo(account, { from });
    const compared = await comparisonsDuring(async () => {
      for (let index = 0; index < 2 * LIMIT; index += 1) {
        await signInTo(account, { password: WRONG, from });
      }
    });

    expect(compared).toBe(LIMIT);
  });
});

describe('an address', () => {
  it('may try so many passwords, whatever the account, and costs no statement after that', async () => {
    const from = newAddress();
    const tryOne = (index: number) =>
      tryToSignIn(lectern.url, { identifier: `nobody-${index}`, password: WRONG }, { from });
    const compared = await comparisonsDuring(async () => {
      for (let index = 0; index < PER_ADDRESS + 5; index += 1) await tryOne(index);
    });
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    lectern.strapi.db.connection.on('query', listen);
    const answer = await tryOne(41);
    lectern.strapi.db.connection.off('query', listen);

    expect(compared).toBe(PER_ADDRESS);
    expect(answer.status).toBe(429);
    expect(statements.filter((sql) => /lectern_|up_users/.test(sql))).toEqual([]);
  });

  it('is a /64 network in IPv6', async () => {
    const compared = await comparisonsDuring(async () => {
      for (let index = 0; index < PER_ADDRESS + 5; index += 1) {
        await tryToSignIn(
          lectern.url,
          { identifier: `six-${index}`, password: WRONG },
          { from: `2001:db8:1:2:${index.toString(16)}::${index.toString(16)}` },
        );
      }
    });

    expect(compared).toBe(PER_ADDRESS);
  });

  it.each([
    [
      '/api/auth/reset-password',
      { password: 'A-password-12', passwordConfirmation: 'A-password-12', code: 'guess' },
    ],
    ['/api/auth/refresh', { refreshToken: 'guess' }],
    ['/admin/reset-password', { resetPasswordToken: 'guess', password: 'A-password-12x' }],
    [
      '/admin/register',
      { registrationToken: 'guess', userInfo: { firstname: 'A', password: 'A-password-12x' } },
    ],
  ])('may guess at %s so many times only', async (path, json) => {
    const from = newAddress();
    const answers: Answer[] = [];
    for (let index = 0; index < 4 * PER_ADDRESS + 5; index += 1) {
      answers.push(
        await request(`${lectern.url}${path}`, { json, headers: { 'X-Forwarded-For': from } }),
      );
    }

    expect(answers.at(0)?.status).toBeGreaterThanOrEqual(400);
    expect(answers.at(0)?.status).toBeLessThan(429);
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      body: { error: { details: { code: 'TOO_MANY_ATTEMPTS' } } },
    });
  });

  it('may guess codes over GraphQL so many times only', async () => {
    const passwords = 'password: "Twelve-letters-1", passwordConfirmation: "Twelve-letters-1"';
    const guess = (from: string) =>
      request(`${lectern.url}/graphql`, {
        json: { query: `mutation { resetPassword(code: "guess", ${passwords}) { jwt } }` },
        headers: { 'X-Forwarded-For': from },
      });
    const from = newAddress();
    const answers: Answer[] = [];
    for (let index = 0; index < 15; index += 1) answers.push(await guess(from));

    expect(answers.filter(isRefused)).toHaveLength(5);
    expect(await guess(newAddress())).toMatchObject({ status: 200 });
  });

  it('may send so many wrong API tokens only, while good ones are let through', async () => {
    const token = await lectern.createToken('full-access');
    const from = newAddress();
    const ask = (bearer: string) =>
      request(`${lectern.url}/api/topics`, {
        token: bearer,
        headers: { 'X-Forwarded-For': from },
      });
    expect(await ask(token)).toMatchObject({ status: 200 });
    for (let index = 0; index < 20; index += 1) {
      expect(await ask('an-old-token')).toMatchObject({ status: 401 });
    }
    const answers: Answer[] = [];
    for (let index = 0; index < 4 * PER_ADDRESS + 5; index += 1) {
      answers.push(await ask(randomBytes(64).toString('hex')));
    }

    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(
      4 * PER_ADDRESS + 1,
    );
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      body: { data: null, error: { details: { code: 'TOO_MANY_ATTEMPTS' } } },
    });
    expect(await ask(token)).toMatchObject({ status: 200 });
    expect(await ask('an-old-token')).toMatchObject({ status: 401 });
  });
});

describe('an account that is not there', () => {
  it.each([
    ['users', '/api/auth/local', (name: string) => ({ identifier: name, password: WRONG })],
    ['administrators', '/admin/login', (name: string) => ({ email: name, password: WRONG })],
  ])('costs as many comparisons and gets the same answer (%s)', async (_who, path, credentials) => {
    const account = await createAccount(lectern);
    const known = path === '/admin/login' ? ADMIN.email : account.email;
    const tried = async (name: string) => {
      let answer: Answer | undefined;
      const compared = await comparisonsDuring(async () => {
        answer = await request(`${lectern.url}${path}`, {
          json: credentials(name),
          headers: { 'X-Forwarded-For': newAddress() },
        });
      });
      return { compared, status: answer?.status, body: answer?.body };
    };

    const [there, notThere] = [await tried(known), await tried('nobody@example.org')];
    expect(there).toMatchObject({ compared: 1, status: 400 });
    expect(notThere).toEqual(there);
  });

  it('and one that is blocked look alike until the password is right', async () => {
    const account = await createAccount(lectern, { blocked: true });
    const wrong = await signInTo(account, { password: WRONG, from: newAddress() });
    const right = await signInTo(account, { from: newAddress() });

    expect(wrong.body.error.message).toBe('Invalid identifier or password');
    expect(right.body.error.message).toContain('blocked');
  });
});

describe('without a mail server', () => {
  it.each([
    ['/api/auth/forgot-password', 'known'],
    ['/api/auth/forgot-password', 'nobody@example.org'],
    ['/admin/forgot-password', ADMIN.email],
    ['/admin/forgot-password', 'nobody@example.org'],
  ])('%s is refused with the reason (%s)', async (path, email) => {
    const account = await createAccount(lectern);
    const answer = await request(`${lectern.url}${path}`, {
      json: { email: email === 'known' ? account.email : email },
      headers: { 'X-Forwarded-For': newAddress() },
    });

    expect(answer).toMatchObject({
      status: 503,
      body: { data: null, error: { status: 503, details: { code: 'MAIL_NOT_CONFIGURED' } } },
    });
    const stored = await lectern.strapi.db
      .query('plugin::users-permissions.user')
      .count({ where: { resetPasswordToken: { $notNull: true } } });
    expect(stored).toBe(0);
  });

  it('GraphQL refuses, too', async () => {
    const { body } = await lectern.graphql('mutation { forgotPassword(email: "a@b.org") { ok } }');

    expect(body.errors[0].extensions.code).toBe('MAIL_NOT_CONFIGURED');
  });

  it('nothing of this server sends a mail', async () => {
    const send = lectern.strapi.plugin('email').service('email').send({ to: 'a@example.org' });

    await expect(send).rejects.toMatchObject({ details: { code: 'MAIL_NOT_CONFIGURED' } });
  });

  it('no path leads to a look at names or to a connection', async () => {
    const admin = await signInAsAdmin(lectern);
    const token = await lectern.createToken('full-access');
    const asked: unknown[] = [];
    const names = ['lookup', 'resolve', 'resolveMx', 'resolve4', 'resolve6'] as const;
    const spies = names.map((name) =>
      jest.spyOn(dns, name).mockImplementation((...args: unknown[]) => void asked.push(args)),
    );
    const connecting = jest.spyOn(net.Socket.prototype, 'connect');
    const mail = { to: 'a@example.org', subject: 'S', text: 'T', html: 'T' };
    const answers = [
      await admin.request('/email/test', { json: mail }),
      await request(`${lectern.url}/api/email`, { json: mail, token }),
      await request(`${lectern.url}/admin/forgot-password`, { json: { email: ADMIN.email } }),
      await request(`${lectern.url}/api/auth/send-email-confirmation`, {
        json: { email: 'a@b.org' },
      }),
      await request(`${lectern.url}/api/auth/forgot-password`, { json: { email: 'a@b.org' } }),
    ];
    const targets = connecting.mock.calls.map((call) => JSON.stringify(call[0]));
    for (const spy of [...spies, connecting]) spy.mockRestore();

    expect(asked).toEqual([]);
    expect(targets.filter((target) => !target.includes('127.0.0.1'))).toEqual([]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 403, 503]);
    expect(answers[2]?.body.error.message).toContain('Ask an Administrator or a Super Admin');
  });
});
