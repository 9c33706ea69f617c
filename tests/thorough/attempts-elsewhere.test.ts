import {
  ADMIN_CONTROLLER,
  ATTEMPT_HANDLERS,
  USERS_CONTROLLER,
} from '../../src/features/attempts/attempt-form';
import { createAccount, PASSWORD } from '../support/accounts';
import { ADMIN, signInAsAdmin } from '../support/admin-session';
import { request, type Answer, type Json } from '../support/http';
import { startLectern, useLectern, type Lectern } from '../support/lectern';
import { serverDate } from '../support/outside';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { tryByGraphql, tryToSignIn } from '../support/sign-in';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy';

const WRONG = 'Not-this-password-1';
const ENVIRONMENT = {
  TRUST_PROXY: '1',
  ADMIN_RATE_LIMIT: 'true',
  ATTEMPTS_PER_ACCOUNT: '10',
  ATTEMPTS_IN_ALL: '100000',
} as const;

/** Handlers in which nothing can be tried: they need a session, or only lead elsewhere. */
const HARMLESS_HANDLERS: Readonly<Record<string, readonly string[]>> = {
  [USERS_CONTROLLER]: ['connect', 'logout', 'getSessions', 'revokeSession'],
  [ADMIN_CONTROLLER]: ['logout'],
  'admin::authenticated-user': ['getMe', 'getOwnPermissions'],
};

const triedPassword = ({ status, body }: Answer): boolean =>
  status === 400 ||
  (body.errors ?? []).some(({ message }: Json) => message.includes('Invalid identifier'));

describe('handlers in which something can be tried', () => {
  const lectern = useLectern({ ...ENVIRONMENT, ATTEMPTS_IN_ALL: '20' });

  it.each(Object.keys(ATTEMPT_HANDLERS))('are all guarded, or need a session (%s)', (uid) => {
    const controller: Json = lectern.strapi.controller(uid as never);
    const guarded = Object.keys(ATTEMPT_HANDLERS[uid] ?? {});

    expect([...guarded, ...(HARMLESS_HANDLERS[uid] ?? [])].sort()).toEqual(
      Object.keys(controller).sort(),
    );
  });

  it('are all there are among the routes that ask nobody for rights', () => {
    const open = Object.values(lectern.strapi.admin.routes as Json)
      .flatMap(({ routes }: Json) => routes)
      .filter(({ config, method }: Json) => config?.auth === false && method !== 'GET')
      .map(({ handler }: Json) => String(handler));

    for (const handler of open) {
      const [name = '', action = ''] = handler.split('.');
      expect(Object.keys(ATTEMPT_HANDLERS[`admin::${name}`] ?? {})).toContain(action);
    }
    expect(open.length).toBeGreaterThan(4);
  });

  it('let strangers in slowly when many try at once, and known addresses as ever', async () => {
    const account = await createAccount(lectern);
    const home = '203.0.113.200';
    const right = { identifier: account.email, password: account.password };
    await tryToSignIn(lectern.url, right, { from: home });
    const answers: Answer[] = [];
    for (let index = 0; index < 40; index += 1) {
      const wrong = { identifier: `nobody-${index}`, password: WRONG };
      answers.push(await tryToSignIn(lectern.url, wrong, { from: `203.0.113.${index}` }));
    }
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) {
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    expect(await tryToSignIn(lectern.url, right, { from: home })).toMatchObject({ status: 200 });
  });
});

describe('two processes on one database', () => {
  let second: SecondLectern;

  afterAll(() => {
    second.stop();
  });

  const lectern = useLectern(ENVIRONMENT);

  beforeAll(async () => {
    second = await startSecondLectern(lectern.databaseUrl, ENVIRONMENT);
  });

  it('count together: never more passwords of an account than the limit', async () => {
    const { email } = await createAccount(lectern);
    const wrong = { identifier: email, password: WRONG };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const url = index % 2 === 0 ? lectern.url : second.url;
        const from = `203.0.113.${index}`;
        return index % 3 === 0
          ? tryByGraphql(url, [wrong], { from })
          : tryToSignIn(url, wrong, { from });
      }),
    );

    expect(answers.filter(triedPassword).length).toBeLessThanOrEqual(10);
    expect(answers.filter(triedPassword).length).toBeGreaterThan(0);
  });

  it('know of each other where somebody signed in', async () => {
    const account = await createAccount(lectern);
    const right = { identifier: account.email, password: account.password };
    const home = '198.51.100.77';
    await tryToSignIn(lectern.url, right, { from: home });
    for (let index = 0; index < 20; index += 1) {
      const from = `198.51.100.${100 + index}`;
      await tryToSignIn(lectern.url, { ...right, password: WRONG }, { from });
    }

    expect(await tryToSignIn(second.url, right, { from: home })).toMatchObject({ status: 200 });
  });
});

describe('pauses', () => {
  afterEach(() => jest.restoreAllMocks());

  it('grow when a budget is spent again within a day', async () => {
    const lectern = await startLectern({ ...ENVIRONMENT, ATTEMPTS_PER_ACCOUNT: '3' });
    try {
      const { email } = await createAccount(lectern);
      const wrong = { identifier: email, password: WRONG };
      const pauses: number[] = [];
      const now = Date.now.bind(Date);
      for (let round = 0; round < 3; round += 1) {
        let answer = await tryToSignIn(lectern.url, wrong, { from: `192.0.2.${round * 10}` });
        for (let index = 1; answer.status !== 429; index += 1) {
          const from = `192.0.2.${round * 10 + index}`;
          answer = await tryToSignIn(lectern.url, wrong, { from });
        }
        pauses.push(Number(answer.headers.get('retry-after')));
        const passed = pauses.reduce((sum, pause) => sum + (pause + 1) * 1000, 0);
        jest.spyOn(serverDate(), 'now').mockImplementation(() => now() + passed);
      }

      expect(pauses.map((pause) => Math.round(pause / 100) * 100)).toEqual([900, 1800, 3600]);
    } finally {
      jest.restoreAllMocks();
      await lectern.stop();
    }
  });
});

describe('while the database is away', () => {
  let lectern: Lectern;
  let proxy: TcpProxy;

  beforeAll(async () => {
    const server = new URL(process.env.LECTERN_TEST_SERVER_URL ?? '');
    proxy = await startTcpProxy({ host: server.hostname, port: Number(server.port) });
    lectern = await startLectern(ENVIRONMENT, { databaseProxy: proxy.port });
    await signInAsAdmin(lectern);
  });

  afterAll(async () => {
    await lectern.stop();
    await proxy.stop();
  });

  it('nobody is let in uncounted', async () => {
    await proxy.cut();
    const answers = await Promise.all([
      tryToSignIn(lectern.url, { identifier: 'ada', password: PASSWORD }),
      request(`${lectern.url}/admin/login`, { json: ADMIN }),
    ]);
    await proxy.mend();

    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  });
});

describe('with a mail server', () => {
  const lectern = useLectern(ENVIRONMENT);
  let sent: Json[];

  beforeAll(async () => {
    await signInAsAdmin(lectern);
    sent = [];
    lectern.strapi.config.set('plugin::email.provider', 'of-the-house');
    Object.assign(lectern.strapi.plugin('email'), {
      provider: {
        send: async (mail: Json) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          sent.push(mail);
        },
      },
    });
  });

  const ask = (path: string, email: string, from: string) =>
    request(`${lectern.url}${path}`, { json: { email }, headers: { 'X-Forwarded-For': from } });

  it.each([
    ['/api/auth/forgot-password', 1],
    ['/admin/forgot-password', 2],
  ])('%s answers the same, and before the mail is sent', async (path, number) => {
    const account = await createAccount(lectern);
    const known = path.startsWith('/admin') ? ADMIN.email : account.email;
    const before = sent.length;
    const [there, notThere] = [
      await ask(path, known, `192.0.2.${number}`),
      await ask(path, 'nobody@example.org', `192.0.2.${number}`),
    ];
    const sentAtOnce = sent.length;
    for (let waited = 0; sent.length === before && waited < 100; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }

    expect([there.status, there.body]).toEqual([notThere.status, notThere.body]);
    expect(there.status).toBeLessThan(300);
    expect(sentAtOnce).toBe(before);
    expect(sent.slice(before).map(({ to }) => to)).toEqual([known]);
  });

  it('sends five mails an hour to one account, whoever asks, and says the same to all', async () => {
    const account = await createAccount(lectern);
    const asked = async (email: string, network: string) => {
      const statuses: number[] = [];
      for (let index = 0; index < 8; index += 1) {
        const form = index % 2 === 0 ? email : email.toUpperCase();
        const answer = await ask('/api/auth/forgot-password', form, `${network}.${index}`);
        statuses.push(answer.status);
      }
      return statuses;
    };

    const there = await asked(account.email, '198.51.100');
    expect(there).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(await asked('somebody@example.org', '198.51.101')).toEqual(there);
  });

  it('refuses what is no address, as Strapi does', async () => {
    const answer = await ask('/api/auth/forgot-password', 'no address', '192.0.2.9');

    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
  });
});
