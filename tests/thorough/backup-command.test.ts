import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { signInAsAdmin } from '../support/admin-session';
import { readTar, writeTar, type TarEntry } from '../support/archive';
import { runCommand } from '../support/command';
import { published, TOPIC } from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { requireOutside } from '../support/outside';
import { cloneDatabase, runSql } from '../support/test-databases';
import { testEnvironment } from '../support/test-environment';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';

let lectern: Lectern;
let empty: { url: string; drop: () => Promise<void> };
let folder: string;
let file: string;

const run = (name: 'backup' | 'restore', url: string, ...args: string[]) =>
  runCommand(name, args, testEnvironment(url));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-backup-'));
  file = join(folder, 'one.tar.gz');
  [lectern, empty] = await Promise.all([startLectern(), cloneDatabase(SERVER_URL, 'template0')]);
  await published(lectern, TOPIC, { name: 'Water' });
  await runSql(lectern.databaseUrl, 'create table visitors (id int)');
});

afterAll(async () => {
  await lectern.stop();
  await empty.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup beside a running server', () => {
  it('is one file, whole by its sums, without sessions, secrets and the tables of others', async () => {
    const made = await run('backup', lectern.databaseUrl, '--json', file);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({
      file,
      leftOut: ['visitors'],
      release: '0.1.0',
    });
    const verified = await run('backup', 'postgresql://nobody@127.0.0.1:9/none', '--verify', file);
    expect([verified.status, verified.stdout]).toEqual([
      0,
      expect.stringMatching(/whole, \d{2} tables/),
    ]);

    const bytes = gunzipSync(readFileSync(file)).toString('latin1');
    const secrets = Object.entries(testEnvironment('')).filter(([name]) =>
      /KEY|SECRET|SALT/.test(name),
    );
    expect(secrets.filter(([, secret]) => bytes.includes(secret))).toEqual([]);
    const manifest: Json = JSON.parse(String((await readTar(file)).at(-1)?.body));
    const rows = Object.fromEntries(manifest.tables.map((table: Json) => [table.name, table.rows]));
    expect(rows).toMatchObject({ topics: 1, strapi_sessions: 0, lectern_changes: 0 });
    expect(readdirSync(folder)).toEqual(['one.tar.gz']);
  });

  it('says so when older ones cannot be deleted, and keeps what it wrote', async () => {
    const kept = mkdtempSync(join(folder, 'kept-'));
    const stuck = 'lectern-2020-01-01T00-00-00-000Z.tar.gz';
    mkdirSync(join(kept, stuck, 'inside'), { recursive: true });
    const { status, stdout, stderr } = await run(
      'backup',
      lectern.databaseUrl,
      '--keep',
      '1',
      kept,
    );

    expect(status).toBe(1);
    expect(stderr).toContain('The backup is written; older ones could not be deleted');
    expect(stdout).toContain(' tables, ');
    expect(readdirSync(kept)).toEqual([stuck, expect.stringMatching(/^lectern-2\d{3}-.*\.gz$/)]);
  });

  it('keeps the newest so many in a folder, and touches nothing else there', async () => {
    const kept = mkdtempSync(join(folder, 'kept-'));
    writeFileSync(join(kept, 'notes.txt'), '');
    for (let round = 0; round < 2; round += 1) {
      expect((await run('backup', lectern.databaseUrl, '--keep', '1', kept)).status).toBe(0);
    }
    expect(readdirSync(kept)).toEqual([
      expect.stringMatching(/^lectern-.*\.tar\.gz$/),
      'notes.txt',
    ]);
  });

  it.each([
    [['--keep', '0', '.'], '--keep'],
    [['--keep', '2', '/tmp/a.tar.gz'], 'folder'],
    [['public/uploads/a.tar.gz'], 'outside of public'],
    [['/nowhere/at/all.tar.gz'], 'cannot be written'],
    [['s3://bucket/prefix'], 'AWS_ACCESS_KEY_ID'],
    [['gs://bucket/prefix'], 's3://bucket/folder/'],
    [[], 'path'],
  ])('begins nothing with %j', async (args, said) => {
    const { status, stderr } = await run('backup', lectern.databaseUrl, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

const relations = async (): Promise<number> => {
  const [rows] = await runSql(
    empty.url,
    `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace`,
  );
  return (rows as { count: number }[])[0]?.count ?? -1;
};

const body = Buffer.from('1\n');
const entry = (name: string, more: object = {}): TarEntry => ({ header: { name, ...more }, body });

describe('a damaged file', () => {
  const damaged = (): string => join(folder, 'damaged.tar.gz');

  it.each<[string, (entries: TarEntry[]) => TarEntry[] | number]>([
    ['cut off', () => 2000],
    ['without its manifest', (entries) => entries.slice(0, -1)],
    ['without a table', (entries) => entries.slice(1)],
    [
      'with a row more',
      ([first, ...rest]) => [
        { header: first?.header ?? { name: '' }, body: Buffer.concat([first?.body ?? body, body]) },
        ...rest,
      ],
    ],
    ['with a table more', (entries) => [entry('tables/pg_authid/000001.copy'), ...entries]],
    ['with a way out', (entries) => [entry('uploads/../../escaped.txt'), ...entries]],
    [
      'with a link',
      (entries) => [entry('uploads/a', { type: 'symlink', linkname: '/etc' }), ...entries],
    ],
    ['with more behind its manifest', (entries) => [...entries, entry('uploads/late.txt')]],
    [
      'of a newer release',
      (entries) =>
        entries.map(({ header, body: text }) => ({
          header,
          body:
            header.name === 'manifest.json'
              ? Buffer.from(String(text).replace('"release": "0.1.0"', '"release": "9.0.0"'))
              : text,
        })),
    ],
  ])('%s changes nothing', async (_how, damage) => {
    writeFileSync(damaged(), readFileSync(file));
    const outcome = damage(await readTar(file));
    if (typeof outcome === 'number') truncateSync(damaged(), outcome);
    else await writeTar(damaged(), outcome);

    const { status, stdout, stderr } = await run('restore', empty.url, damaged());
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(await relations()).toBe(0);
  });
});

describe('a restore', () => {
  it('takes no database that is not empty, and asks before it replaces one', async () => {
    const [unasked, unanswered] = [
      await run('restore', lectern.databaseUrl, file),
      await run('restore', lectern.databaseUrl, '--replace', file),
    ];
    expect([unasked.status, unasked.stderr]).toEqual([2, expect.stringContaining('not empty')]);
    expect([unanswered.status, unanswered.stderr]).toEqual([2, expect.stringContaining('--yes')]);
  });
});

describe('Strapi’s own copies', () => {
  it('are refused whoever makes them, and where to go is said', async () => {
    const transfer: Json = requireOutside('@strapi/data-transfer');
    const getStrapi = () => lectern.strapi;
    const { createLocalStrapiSourceProvider, createLocalStrapiDestinationProvider } =
      transfer.strapi.providers;
    for (const provider of [
      createLocalStrapiSourceProvider({ getStrapi, autoDestroy: false }),
      createLocalStrapiDestinationProvider({
        getStrapi,
        autoDestroy: false,
        strategy: 'restore',
        restore: {},
      }),
    ]) {
      await expect(provider.bootstrap()).rejects.toThrow('npm run backup');
    }
  });

  it('have no endpoint on a running server', async () => {
    const admin = await signInAsAdmin(lectern);
    for (const path of ['runner/push', 'runner/pull']) {
      expect([401, 404]).toContain((await admin.request(`/admin/transfer/${path}`)).status);
    }
    expect((await admin.request('/admin/transfer/tokens')).status).toBe(404);
    const token = { name: 'a', description: '', permissions: ['push'], lifespan: null };
    expect((await admin.request('/admin/transfer/tokens', { json: token })).status).toBe(404);
  });
});
