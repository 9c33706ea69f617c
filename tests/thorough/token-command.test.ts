import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type CommandResult } from '../support/command';
import { EXPERT, expertData, published } from '../support/content';
import { makeFolder, removeFolder } from '../support/embedded-database';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { runSql } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

let other: SecondLectern;

afterAll(() => {
  other.stop();
});

const lectern = useLectern();

beforeAll(async () => {
  other = await startSecondLectern(lectern.databaseUrl);
  await published(lectern, EXPERT, expertData());
}, 300_000);

const token = (args: readonly string[], more: Record<string, string> = {}) =>
  runCommand('token', args, { ...testEnvironment(lectern.databaseUrl), ...more });

const keyIn = ({ stdout }: CommandResult): string => /Key {2}(\S+)/.exec(stdout)?.[1] ?? '';

const statusOf = async (key: string, path: string, url = lectern.url): Promise<number> =>
  (await request(`${url}/api${path}`, { token: key })).status;

const DRAFTS = '/experts?status=draft';

describe('npm run token', () => {
  it('makes a full-access token that running servers know, and prints its key once', async () => {
    const made = await token(['create', '--name', 'Front', '--type', 'full-access']);
    const key = keyIn(made);
    const listed = await token(['list']);

    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toMatch(/^Made the full-access token “Front”\.\n {2}Key {2}[0-9a-f]{256} /);
    expect([await statusOf(key, DRAFTS), await statusOf(key, DRAFTS, other.url)]).toEqual([
      200, 200,
    ]);
    expect(listed.stdout).toMatch(/^\d+\tFront\tfull-access\tnever used\tnever expires$/m);
    expect(listed.stdout).not.toContain(key.slice(0, 20));
  });

  it('makes a token that the admin panel shows as its own', async () => {
    const key = keyIn(
      await token(['create', '--name', 'Seen', '--type', 'read-only', '--expires', '30']),
    );
    const service: Json = lectern.strapi.service('admin::api-token');
    const shown = await service.getByAccessKey(service.hash(key), {
      includeDecryptedKey: true,
    });
    const days = (new Date(shown.expiresAt).getTime() - Date.now()) / 86_400_000;

    expect(shown).toMatchObject({ type: 'read-only', kind: 'content-api', accessKey: key });
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);
    expect(Number(shown.lifespan)).toBe(30 * 86_400_000);
    expect(await statusOf(key, '/experts')).toBe(200);
  });

  it('makes a custom token that may do what it was given, and nothing else', async () => {
    const rights = ['--right', 'api::expert.expert.find', 'api::preview.preview.read'];
    const key = keyIn(await token(['create', '--name', 'Custom', '--type', 'custom', ...rights]));
    const json = { data: { name: 'Nobody' } };
    const { status } = await request(`${lectern.url}/api/experts`, { token: key, json });

    expect([await statusOf(key, DRAFTS), await statusOf(key, '/topics'), status]).toEqual([
      200, 403, 403,
    ]);
  });

  it('knows every right over content and files that Strapi has', async () => {
    const service: Json = lectern.strapi.contentAPI.permissions.providers.action;
    const known: string[] = service.keys();
    const rights = known.filter((right) => /^(api::|plugin::upload\.content-api\.)/.test(right));
    const made = await token([
      'create',
      '--name',
      'All',
      '--type',
      'custom',
      '--right',
      ...rights,
      '--json',
    ]);
    const listed: Json[] = JSON.parse((await token(['list', '--json'])).stdout);

    expect(made).toMatchObject({ status: 0 });
    expect(listed.find(({ name }) => name === 'All')?.rights).toEqual([...rights].sort());
  });

  it('revokes by name and by number, and no server answers it a second later', async () => {
    const first = JSON.parse(
      (await token(['create', '--name', 'One', '--type', 'full-access', '--json'])).stdout,
    );
    const second = JSON.parse(
      (await token(['create', '--name', 'Two', '--type', 'full-access', '--json'])).stdout,
    );
    for (const { key } of [first, second]) {
      for (const url of [lectern.url, other.url])
        expect(await statusOf(key, DRAFTS, url)).toBe(200);
    }
    const revoked = [await token(['revoke', 'One']), await token(['revoke', String(second.id)])];

    expect(revoked.map(({ status, stdout }) => [status, stdout])).toEqual([
      [0, 'Revoked the token “One”.\n'],
      [0, 'Revoked the token “Two”.\n'],
    ]);
    for (const { key } of [first, second]) {
      for (const url of [lectern.url, other.url]) {
        const look = () => statusOf(key, DRAFTS, url);
        expect(await eventually(look, (status) => status === 401)).toBe(401);
      }
    }
    const left = await runSql(
      lectern.databaseUrl,
      `select 1 from strapi_api_token_permissions p where not exists (
         select from strapi_api_token_permissions_token_lnk l where l.api_token_permission_id = p.id)`,
    );
    expect(left).toEqual([[]]);
  });

  it.each([
    [['create', '--type', 'full-access'], '--name'],
    [['create', '--name', ' ', '--type', 'full-access'], '--name'],
    [['create', '--name', 'x'.repeat(256), '--type', 'read-only'], 'at most 255'],
    [['create', '--name', 'a\tb', '--type', 'read-only'], 'on one line'],
    [['create', '--name', 'a\nb', '--type', 'read-only'], 'on one line'],
    [['create', '--name', 'x', '--description', 'a\nb', '--type', 'read-only'], 'on one line'],
    [['create', '--name', 'x'], '--type read-only'],
    [['create', '--name', 'x', '--type', 'admin'], '--type read-only'],
    [['create', '--name', 'x', '--type', 'FULL-ACCESS'], '--type read-only'],
    [['create', '--name', 'x', '--type', 'custom'], 'Say each right'],
    [
      ['create', '--name', 'x', '--type', 'custom', '--right', 'api::expert.expert.fnd'],
      'Did you mean',
    ],
    [
      [
        'create',
        '--name',
        'x',
        '--type',
        'custom',
        '--right',
        'plugin::users-permissions.user.find',
      ],
      'no right',
    ],
    [
      ['create', '--name', 'x', '--type', 'read-only', '--right', 'api::expert.expert.find'],
      '--type custom',
    ],
    ...['0', '-1', '1.5', 'soon', '', '3651', '1e3', '0x10', ' 7'].map(
      (days): [string[], string] => [
        ['create', '--name', 'x', '--type', 'read-only', `--expires=${days}`],
        'whole number of days',
      ],
    ),
    [['create', '--name', 'Read Only', '--type', 'read-only'], 'already'],
    [['revoke'], 'Say which'],
    [['revoke', ''], 'Say which'],
    [['revoke', 'a', '--name', 'b'], 'two'],
    [['revoke', 'Nothing'], 'There is no token'],
    [['revoke', '999999'], 'There is no token'],
    [['revoke', "' or true --"], 'There is no token'],
    [['remove'], 'unknown command'],
    [['list', '--what'], 'unknown option'],
  ])('refuses %j with exit code 2 and the reason', async (args, reason) => {
    const before = (await token(['list', '--json'])).stdout;
    const { status, stdout, stderr } = await token(args);

    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(reason),
    });
    expect((await token(['list', '--json'])).stdout).toBe(before);
  });

  it('refuses to make a token with secrets that it had to invent', async () => {
    const rest = { ...testEnvironment(lectern.databaseUrl), API_TOKEN_SALT: '' };
    const args = ['create', '--name', 'Foreign', '--type', 'read-only'];
    const LECTERN_DATA_DIR = makeFolder();
    const { status, stderr } = await runCommand('token', args, { ...rest, LECTERN_DATA_DIR });
    await removeFolder(LECTERN_DATA_DIR);

    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('API_TOKEN_SALT'),
    });
  });

  it.each([['--help'], ['create', '--help'], ['list', '--help'], ['revoke', '--help']])(
    'explains itself: %s %s',
    async (...args) => {
      const { status, stdout } = await token(args);

      expect(status).toBe(0);
      expect(stdout).toContain('Usage: npm run token --');
    },
  );
});

it('every command that the documentation has of administrators and tokens works', async () => {
  const text = readFileSync(join(PROJECT_ROOT, 'docs', 'operations.md'), 'utf8');
  const commands = [...text.matchAll(/^npm run (admin|token) -- (.+)$/gm)];

  const another = ['create', '--email', 'stays@example.org'];
  await runCommand('admin', another, testEnvironment(lectern.databaseUrl));

  expect(commands.length).toBeGreaterThan(8);
  for (const [line, name, rest = ''] of commands) {
    const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const { status, stderr } = await runCommand(
      name === 'admin' ? 'admin' : 'token',
      args,
      testEnvironment(lectern.databaseUrl),
    );
    expect([line, status, stderr]).toEqual([line, 0, '']);
  }
}, 240_000);
