import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createAccount } from '../support/accounts';
import { ADMIN, signInAsAdmin } from '../support/admin-session';
import { runCommand, type CommandResult } from '../support/command';
import { draft, published, PUBLICATION, publicationData } from '../support/content';
import { readContract } from '../support/contract';
import type { Json } from '../support/http';
import { pathOf, publishInstitute, type Institute } from '../support/institute';
import { startLectern, type Lectern } from '../support/lectern';
import { copyRelease, type ReleaseCopy } from '../support/release-copy';
import { startServer, type ServerProcess } from '../support/server-process';
import { cloneDatabase, runSql } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
const PUBLIC = { PUBLIC_URL: 'https://cms.example.org' };
const UPLOADED = `backup-test-${process.pid}.txt`;

jest.setTimeout(1_800_000);

let lectern: Lectern;
let institute: Institute;
let folder: string;
const copies: ReleaseCopy[] = [];
const servers: ServerProcess[] = [];
const databases: { url: string; drop: () => Promise<void> }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-backup-'));
  lectern = await startLectern(PUBLIC);
  institute = await publishInstitute(lectern);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await lectern.stop();
  for (const database of databases) await database.drop();
  for (const copy of copies) copy.remove();
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(PROJECT_ROOT, 'public', 'uploads', UPLOADED), { force: true });
});

const emptyDatabase = async (): Promise<string> => {
  const database = await cloneDatabase(SERVER_URL, 'template0');
  databases.push(database);
  return database.url;
};

/** Another host: its own folder of uploads, the same secrets. */
const newHost = (version = '0.1.0'): ReleaseCopy => {
  const copy = copyRelease(version);
  copies.push(copy);
  return copy;
};

const start = async (databaseUrl: string, root: string): Promise<ServerProcess> => {
  const environment = { ...testEnvironment(databaseUrl), ...PUBLIC };
  const server = await startServer({ databaseUrl, root, environment });
  servers.push(server);
  return server;
};

const run = (
  name: 'backup' | 'restore',
  url: string,
  args: readonly string[],
  root?: string,
): Promise<CommandResult> => runCommand(name, args, testEnvironment(url), root);

/** Every documented read, with slugs as people know them, in every media type, and more of each list. */
const reads = (): { path: string; accept: string }[] => {
  const { document } = readContract();
  const documented = Object.keys(document.paths).flatMap((template) => {
    const path = pathOf(institute, template);
    const query = template === '/api/batch' ? `?ids=${institute.topics[0].documentId}` : '';
    return Object.keys(document.paths[template].get.responses[200].content).map((accept) => ({
      path: `${path}${query}`,
      accept,
    }));
  });
  const lists = ['interviews', 'publications', 'experts', 'topics', 'shows'].flatMap((type) =>
    ['?populate=*', '?locale=de', '?pagination[pageSize]=100&sort=documentId'].map((query) => ({
      path: `/api/${type}${query}`,
      accept: 'application/json',
    })),
  );
  const others = [
    '/api/publications/the-old-address',
    '/api/publications/was-here',
    `/uploads/${UPLOADED}`,
  ];
  return [...documented, ...lists, ...others.map((path) => ({ path, accept: '*/*' }))];
};

const answers = async (url: string): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  for (const { path, accept } of reads()) {
    const response = await fetch(`${url}${path}`, {
      headers: { Accept: accept },
      redirect: 'manual',
    });
    found[`${path} ${accept}`] = {
      status: response.status,
      etag: response.headers.get('etag'),
      location: response.headers.get('location'),
      body: await response.text(),
    };
  }
  return found;
};

/** Rows of every table but those that tell of one database or of sessions, in their order. */
const contents = async (url: string): Promise<Record<string, string>> => {
  const [tables] = await runSql(
    url,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname !~ '^lectern_(change|purge|schema|attempts)' and relname !~ '^strapi_(sessions|database_schema)' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables as { name: string }[]) {
    const [rows] = await runSql(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') as digest
       from "${name}" row where row::text !~ '_(metrics|ee_information)'`,
    );
    digests[name] = (rows as { digest: string }[])[0]?.digest ?? '';
  }
  return digests;
};

/** Everything that makes the tables what they are. */
const shapes = (url: string): Promise<unknown[][]> =>
  runSql(
    url,
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
    `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
    `select conrelid::regclass::text as owner, conname, pg_get_constraintdef(oid) from pg_constraint
     where connamespace = 'public'::regnamespace order by 1, 2`,
    `select relname, tgname, pg_get_triggerdef(pg_trigger.oid) from pg_trigger join pg_class on pg_class.oid = tgrelid
     where not tgisinternal order by 1, 2`,
  );

const fill = async (): Promise<{ account: Json; token: string }> => {
  writeFileSync(join(PROJECT_ROOT, 'public', 'uploads', UPLOADED), 'A file of an editor.');
  const moved = await published(lectern, PUBLICATION, publicationData({ slug: 'the-old-address' }));
  await lectern.documents(PUBLICATION).update({
    documentId: moved.documentId,
    status: 'published',
    data: { slug: 'the-new-address' },
  });
  const gone = await published(lectern, PUBLICATION, publicationData({ slug: 'was-here' }));
  await lectern.documents(PUBLICATION).unpublish({ documentId: gone.documentId });
  await draft(
    lectern,
    PUBLICATION,
    publicationData({ title: 'Only a draft: tab\tand \\ “quotes”\nand lines' }),
  );
  await published(lectern, PUBLICATION, publicationData({ releaseDate: '2999-01-01' }));
  const account = await createAccount(lectern);
  await signInAsAdmin(lectern);
  return { account, token: await lectern.createToken('full-access') };
};

describe('a backup that is restored into an empty database on another host', () => {
  it('gives every public answer, file, account and token as before', async () => {
    const { account, token } = await fill();
    const before = await answers(lectern.url);
    const file = join(folder, 'whole.tar.gz');
    expect(await run('backup', lectern.databaseUrl, [file])).toMatchObject({ status: 0 });
    const rows = await contents(lectern.databaseUrl);
    const host = newHost();
    const url = await emptyDatabase();

    const restored = await run('restore', url, ['--json', file], host.root);

    expect(restored).toMatchObject({ status: 0 });
    expect(JSON.parse(restored.stdout)).toMatchObject({ isComplete: true, waiting: [] });
    expect(await contents(url)).toEqual(rows);
    expect(await shapes(url)).toEqual(await shapes(lectern.databaseUrl));
    expect(readdirSync(join(host.root, 'public', 'uploads'))).toEqual(
      readdirSync(join(PROJECT_ROOT, 'public', 'uploads')).filter((name) => !name.startsWith('.')),
    );
    expect(readFileSync(join(host.root, 'public', 'uploads', UPLOADED), 'utf8')).toBe(
      'A file of an editor.',
    );

    const server = await start(url, host.root);
    expect(await answers(server.url)).toEqual(before);
    const signedIn = await fetch(`${server.url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...ADMIN, deviceId: 'b3a1f5de-7c44-4c39-8d0e-5d2f3a1b9c77' }),
    });
    const user = await fetch(`${server.url}/api/auth/local`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ identifier: account.email, password: account.password }),
    });
    const made = await fetch(`${server.url}/api/topics`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ data: { name: 'After the restore' } }),
    });
    expect([signedIn.status, user.status, made.status]).toEqual([200, 200, 201]);
  });
});

describe('a backup while others write', () => {
  it('is of one moment', async () => {
    const writing = { isOver: false, count: 0 };
    const writer = (async () => {
      while (!writing.isOver) {
        await published(
          lectern,
          PUBLICATION,
          publicationData({ topics: [institute.topics[0].documentId] }),
        );
        writing.count += 1;
      }
    })();
    const file = join(folder, 'moment.tar.gz');
    while (writing.count < 2) await pause(10);
    const made = await run('backup', lectern.databaseUrl, [file]);
    writing.isOver = true;
    await writer;
    expect(made).toMatchObject({ status: 0 });
    const url = await emptyDatabase();

    expect(await run('restore', url, [file], newHost().root)).toMatchObject({ status: 0 });

    const [halves] = await runSql(
      url,
      `select document_id from publications where title like 'Publication%' group by 1
       having count(*) <> 2 and bool_or(published_at is not null)`,
      `select 1`,
    );
    expect(halves).toEqual([]);
  });
});

describe('an older backup', () => {
  it('is taken by a newer release, with what only the older one knew, and not the other way round', async () => {
    const newer = newHost('0.2.0');
    newer.changeSchema('api/topic/content-types/topic/schema.json', (schema) => {
      schema.attributes.colour = { type: 'string' };
    });
    newer.addType('lecture', 'lectures', { title: { type: 'string' } });
    const file = join(folder, 'older.tar.gz');
    expect(await run('backup', lectern.databaseUrl, [file])).toMatchObject({ status: 0 });
    const url = await emptyDatabase();

    expect(await run('restore', url, [file], newer.root)).toMatchObject({ status: 0 });
    const [[column], [table]] = (await runSql(
      url,
      `select count(*)::int as count from information_schema.columns where table_name = 'topics' and column_name = 'colour'`,
      `select to_regclass('lectures')::text as name`,
    )) as [[unknown], [unknown]];
    expect([column, table]).toEqual([{ count: 1 }, { name: 'lectures' }]);

    const later = join(folder, 'later.tar.gz');
    expect(await run('backup', url, [later], newer.root)).toMatchObject({ status: 0 });
    const refused = await run('restore', await emptyDatabase(), [later], newHost().root);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('0.2.0')]);
  });
});

describe('a restore in the place of what is there', () => {
  it('is right within two seconds in a server that runs, and leaves alone what is not Lectern’s', async () => {
    const file = join(folder, 'first.tar.gz');
    const host = newHost();
    const url = await emptyDatabase();
    expect(await run('backup', lectern.databaseUrl, [file])).toMatchObject({ status: 0 });
    expect(await run('restore', url, [file], host.root)).toMatchObject({ status: 0 });
    await runSql(url, 'create table visitors (id int)', 'insert into visitors values (7)');
    const server = await start(url, host.root);
    const ask = async (path: string): Promise<string> =>
      (await fetch(`${server.url}${path}`)).text();
    const before = await ask('/api/topics');
    await runSql(url, `update topics set name = 'Told afterwards'`);
    for (let turn = 0; turn < 50 && (await ask('/api/topics')) === before; turn += 1)
      await pause(100);
    expect(await ask('/api/topics')).toContain('Told afterwards');
    mkdirSync(join(host.root, 'public', 'uploads'), { recursive: true });
    writeFileSync(join(host.root, 'public', 'uploads', 'later.txt'), 'Uploaded later.');

    expect(await run('restore', url, ['--replace', '--yes', file], host.root)).toMatchObject({
      status: 0,
    });

    await pause(2000);
    expect(await ask('/api/topics')).toBe(before);
    expect(await runSql(url, 'select id from visitors')).toEqual([[{ id: 7 }]]);
    expect(readdirSync(join(host.root, 'public', 'uploads'))).not.toContain('later.txt');
  });
});

describe('a backup that is ended', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'by %s leaves nothing that looks whole',
    async (signal) => {
      const place = mkdtempSync(join(folder, 'ended-'));
      const big = join(PROJECT_ROOT, 'public', 'uploads', UPLOADED);
      writeFileSync(big, Buffer.alloc(200_000_000, 'much of it '));
      try {
        const child = spawn(
          process.execPath,
          [join(PROJECT_ROOT, 'dist', 'src', 'cli', 'backup.js'), join(place, 'cut.tar.gz')],
          {
            env: { PATH: process.env.PATH, ...testEnvironment(lectern.databaseUrl) },
            stdio: 'ignore',
          },
        );
        const ended = new Promise((resolve) => child.once('close', resolve));
        while (readdirSync(place).length === 0) await pause(5);
        child.kill(signal);
        await ended;
        expect(readdirSync(place).filter((name) => !name.endsWith('.part'))).toEqual([]);
        if (signal === 'SIGTERM') expect(readdirSync(place)).toEqual([]);
      } finally {
        writeFileSync(big, 'A file of an editor.');
      }
    },
  );
});

describe('the guide', () => {
  it('names commands that work', async () => {
    const guide = readFileSync(join(PROJECT_ROOT, 'docs', 'operations.md'), 'utf8');
    const commands = [...guide.matchAll(/^npm run (backup|restore)(?: -- (.*))?$/gm)];
    const place = mkdtempSync(join(folder, 'guide-'));
    const host = newHost();
    const url = await emptyDatabase();
    let latest = '';
    expect(commands.length).toBeGreaterThan(3);
    for (const [, name = '', args = ''] of commands) {
      const given = args
        .replace('/var/backups/lectern/lectern-2026-11-27T02-00-00-000Z.tar.gz', () => latest)
        .replace('/var/backups/lectern', place)
        .split(' ');
      const isBackup = name === 'backup';
      const words = given.includes('--replace') ? [...given, '--yes'] : given;
      const result = await run(
        isBackup ? 'backup' : 'restore',
        isBackup ? lectern.databaseUrl : url,
        words,
        host.root,
      );
      expect([name, args, result.status, result.stderr]).toEqual([
        name,
        args,
        0,
        expect.anything(),
      ]);
      latest = join(place, readdirSync(place).at(-1) ?? '');
    }
  });
});
