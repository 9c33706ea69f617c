import { runSourceCommand } from '../support/command';
import { request } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { cloneDatabase, runSql } from '../support/test-databases';
import { testEnvironment } from '../support/test-environment';

let lectern: Lectern;

beforeAll(async () => {
  lectern = await startLectern();
}, 240_000);

afterAll(() => lectern.stop());

const EMAIL = 'Grace@Example.org';
const PASSWORD = 'Eleven-green-geese-3';

const admin = (args: readonly string[], more: Record<string, string> = {}) =>
  runSourceCommand('admin', args, { ...testEnvironment(lectern.databaseUrl), ...more });

const signIn = async (email: string, password: string) => {
  const { status, body } = await request(`${lectern.url}/admin/login`, {
    json: { email, password },
  });
  return { status, token: String(body.data?.token), message: String(body.error?.message) };
};

describe('npm run admin', () => {
  it('is what the sign-in page of an empty server points to', async () => {
    const { status, message } = await signIn('nobody@example.org', PASSWORD);

    expect({ status, message }).toEqual({
      status: 400,
      message: expect.stringContaining('npm run admin -- create'),
    });
  });

  it('makes an administrator beside the running server, who may do everything', async () => {
    const { status, stdout } = await admin(['create', '--email', EMAIL, '--password', PASSWORD]);
    const { token } = await signIn(EMAIL.toLowerCase(), PASSWORD);
    const users = await request(`${lectern.url}/admin/users`, { token });

    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Made the administrator grace@example.org.\n',
    });
    expect(users.body.data.results).toEqual([
      expect.objectContaining({
        email: 'grace@example.org',
        isActive: true,
        roles: [expect.objectContaining({ code: 'strapi-super-admin' })],
      }),
    ]);
  });

  it('prints the password that it makes when none is given', async () => {
    const { status, stdout } = await admin(['create', '--email', 'ada@example.org']);
    const password = /Password {2}(\S+)/.exec(stdout)?.[1] ?? '';

    expect(status).toBe(0);
    expect((await signIn('ada@example.org', password)).status).toBe(200);
  });

  it('takes who and what from the settings', async () => {
    const settings = { ADMIN_EMAIL: 'joan@example.org', ADMIN_PASSWORD: PASSWORD };

    expect((await admin(['create'], settings)).status).toBe(0);
    expect((await signIn('joan@example.org', PASSWORD)).status).toBe(200);
  });

  it('gives another password, and ends all sessions', async () => {
    await admin(['create', '--email', 'mary@example.org', '--password', PASSWORD]);
    const { token } = await signIn('mary@example.org', PASSWORD);
    const { status, stdout } = await admin(['reset-password', '--email', 'mary@example.org']);
    const password = /Password {2}(\S+)/.exec(stdout)?.[1] ?? '';

    expect(status).toBe(0);
    expect((await request(`${lectern.url}/admin/users/me`, { token })).status).toBe(401);
    expect((await signIn('mary@example.org', PASSWORD)).status).toBe(400);
    expect((await signIn('mary@example.org', password)).status).toBe(200);
  });

  it.each([
    [['create', '--email', EMAIL, '--password', PASSWORD], 'is an administrator already'],
    [['create', '--email', 'x@example.org', '--password', 'Password12345'], 'PASSWORD_COMMON'],
    [['create', '--email', 'x@example.org', '--password', 'short'], 'PASSWORD_TOO_SHORT'],
    [['create', '--email', 'nobody'], 'no e-mail address'],
    [['create'], '--email'],
    [['reset-password', '--email', 'x@example.org'], 'There is no administrator'],
    [['remove'], 'unknown command'],
  ])('refuses %j with exit code 2 and the reason', async (args, reason) => {
    const { status, stderr } = await admin(args);

    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) });
  });

  it('explains itself', async () => {
    const { status, stdout } = await admin(['--help']);

    expect(status).toBe(0);
    expect(stdout).toContain('reset-password');
  });

  it('fails with exit code 1 where there is no database', async () => {
    const { status } = await admin(['create', '--email', 'x@example.org'], {
      DATABASE_URL: 'postgresql://lectern@127.0.0.1:9/lectern',
    });

    expect(status).toBe(1);
  });

  it('works on a database that no server has used yet', async () => {
    const empty = await cloneDatabase(process.env.LECTERN_TEST_SERVER_URL ?? '', 'template1');
    const { status } = await admin(['create', '--email', 'first@example.org'], {
      DATABASE_URL: empty.url,
    });
    const [rows] = await runSql(empty.url, 'select email from admin_users');
    await empty.drop();

    expect(status).toBe(0);
    expect(rows).toEqual([{ email: 'first@example.org' }]);
  }, 240_000);
});

describe('ADMIN_EMAIL and ADMIN_PASSWORD', () => {
  it('are the first administrator of a start that finds none, and nothing later', async () => {
    await lectern.stop();
    lectern = await startLectern({ ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: PASSWORD });
    const first = await signIn(EMAIL.toLowerCase(), PASSWORD);
    Object.assign(process.env, { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' });

    expect(first.status).toBe(200);
  }, 240_000);
});
