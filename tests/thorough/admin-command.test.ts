import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import { request, type Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { cloneDatabase, cloneTemplate, runSql } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

let lectern: Lectern;
let other: SecondLectern;

beforeAll(async () => {
  lectern = await startLectern();
  other = await startSecondLectern(lectern.databaseUrl);
}, 300_000);

afterAll(async () => {
  other.stop();
  await lectern.stop();
});

/** A database with nobody else but these. */
const administratorsOnly = async (emails: readonly string[]) => {
  const database = await cloneTemplate();
  await runSql(database.url, 'delete from admin_users');
  for (const email of emails) {
    await admin(['create', email, '--password', PASSWORD], { DATABASE_URL: database.url });
  }
  return database;
};

const EMAIL = 'Grace@Example.org';
const PASSWORD = 'Eleven-green-geese-3';

const admin = (args: readonly string[], more: Record<string, string> = {}) =>
  runCommand('admin', args, { ...testEnvironment(lectern.databaseUrl), ...more });

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

  it('lists who may sign in, with roles, state and open sessions', async () => {
    await admin(['create', 'list@example.org', '--password', PASSWORD]);
    await signIn('list@example.org', PASSWORD);
    const lines = await admin(['list']);
    const json: Json[] = JSON.parse((await admin(['list', '--json'])).stdout);

    expect(lines.stdout).toContain('list@example.org\tSuper Admin\tactive\t1 session\n');
    expect(json).toContainEqual({
      email: 'list@example.org',
      firstname: 'Administrator',
      lastname: '',
      roles: ['Super Admin'],
      isActive: true,
      sessions: 1,
    });
    expect(lines.stdout).not.toContain('$2');
  });

  it('disables an administrator, whose sessions end in every process at once', async () => {
    await admin(['create', 'off@example.org', '--password', PASSWORD]);
    const { token } = await signIn('off@example.org', PASSWORD);
    const { status, stdout } = await admin(['disable', 'OFF@example.org']);
    const refused = await Promise.all(
      [lectern.url, other.url].map((url) => request(`${url}/admin/users/me`, { token })),
    );
    const again = await admin(['disable', '--email', 'off@example.org', '--json']);

    expect([status, stdout]).toEqual([
      0,
      'off@example.org is disabled; all sessions have ended.\n',
    ]);
    expect(refused.map((answer) => answer.status)).toEqual([401, 401]);
    expect((await signIn('off@example.org', PASSWORD)).status).toBe(400);
    expect([again.status, JSON.parse(again.stdout)]).toEqual([
      0,
      { email: 'off@example.org', outcome: 'unchanged' },
    ]);
  });

  it('never disables the last one who may do everything, also when two disable each other', async () => {
    const url = await administratorsOnly(['last-a@example.org', 'last-b@example.org']);
    const off = (email: string) => admin(['disable', email], { DATABASE_URL: url.url });
    const both = await Promise.all([off('last-a@example.org'), off('last-b@example.org')]);
    const [rows] = await runSql(url.url, 'select email from admin_users where is_active');
    await url.drop();

    expect(both.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(both.map(({ stderr }) => stderr).join('')).toContain('the last active administrator');
    expect(rows).toHaveLength(1);
  });

  it('signs out one administrator, or all, and not accounts of the API', async () => {
    await admin(['create', 'out@example.org', '--password', PASSWORD]);
    await admin(['create', 'stays@example.org', '--password', PASSWORD]);
    const out = await signIn('out@example.org', PASSWORD);
    const stays = await signIn('stays@example.org', PASSWORD);
    const me = async (token: string) =>
      (await request(`${other.url}/admin/users/me`, { token })).status;
    await runSql(
      lectern.databaseUrl,
      `insert into strapi_sessions (session_id, user_id, origin, status, expires_at)
       values ('api-session', '77', 'users-permissions', 'active', now() + interval '1 day')`,
    );
    const one = await admin(['end-sessions', 'out@example.org']);
    const after = [await me(out.token), await me(stays.token)];
    const all = await admin(['end-sessions', '--all', '--json']);
    const accounts = await admin(['end-sessions', '--all', '--accounts']);

    expect([one.status, one.stdout]).toEqual([0, 'Ended 1 session of out@example.org.\n']);
    expect(after).toEqual([401, 200]);
    expect(await me(stays.token)).toBe(401);
    expect(JSON.parse(all.stdout)).toMatchObject({ of: 'administrators' });
    expect([accounts.status, accounts.stdout]).toEqual([0, 'Ended 1 session of all accounts.\n']);
    expect((await signIn('out@example.org', PASSWORD)).status).toBe(200);
  });

  it.each([
    [['disable'], '--email'],
    [['disable', 'nobody'], 'no e-mail address'],
    [['disable', 'nobody@example.org'], 'There is no administrator'],
    [['disable', 'a@example.org', '--email', 'b@example.org'], 'no e-mail address'],
    [['end-sessions'], '--email'],
    [['end-sessions', 'nobody@example.org'], 'There is no administrator'],
    [['end-sessions', 'nobody@example.org', '--accounts'], 'There is no account'],
    [['end-sessions', 'a@example.org', '--all'], 'Not both'],
    [['list', 'a@example.org'], 'too many arguments'],
    [['create', '--what'], 'unknown option'],
  ])('refuses %j with exit code 2 and the reason, and changes nothing', async (args, reason) => {
    const before = (await admin(['list', '--json'])).stdout;
    const { status, stdout, stderr } = await admin(args);

    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(reason),
    });
    expect((await admin(['list', '--json'])).stdout).toBe(before);
  });

  it('compiles nothing, and says in one sentence that there is nothing to run', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'lectern-unbuilt-'));
    mkdirSync(join(copy, 'bin'));
    cpSync(join(PROJECT_ROOT, 'bin', 'run.js'), join(copy, 'bin', 'run.js'));
    const run = spawnSync(process.execPath, [join(copy, 'bin', 'run.js'), 'admin', 'list'], {
      encoding: 'utf8',
    });
    rmSync(copy, { recursive: true });

    expect([run.status, run.stdout, run.stderr]).toEqual([
      2,
      '',
      'Lectern is not built yet: run npm run build, then try again.\n',
    ]);
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
