import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { acquireDatabase } from '../../database/embedded';
import { locateBinaryPackage, prepareBinaries } from '../../database/embedded/binaries';
import { openHome } from '../../database/embedded/home';
import {
  IS_CHECKOUT_OPEN,
  IS_ROOT,
  killHolder,
  listPostmasters,
  makeFolder,
  query,
  readPostmasterPid,
  releaseHolder,
  removeFolder,
  startHolder,
  until,
} from '../support/embedded-database';
import { findRunningDatabase } from '../support/running-database';

const NOBODY = 65_534;
const RECOVERY_LIMIT = 10_000;
/** Only root can run the server, or a program, as another user. */
const asRoot = IS_ROOT ? it : it.skip;
/** These start programs of this checkout as another user, who must be able to enter it. */
const asRootInOpenCheckout = IS_ROOT && IS_CHECKOUT_OPEN ? it : it.skip;

let folder: string;
/** Apart from the default port, and from the ports of tests that run at the same time. */
const port = 55_000 + (process.pid % 400) * 10;

jest.setTimeout(60_000);

/** Holds a database that was stopped; making one takes seconds. */
let prepared: string;

beforeAll(async () => {
  prepared = makeFolder();
  await (await acquireDatabase({ dataDirectory: prepared, preferredPort: port })).release();
});
afterAll(() => removeFolder(prepared));
beforeEach(() => {
  folder = makeFolder();
});

/** For tests in which it does not matter how a database was made. */
const copyPrepared = (): void => {
  execFileSync('cp', ['-a', join(prepared, 'postgres'), folder]);
};

afterEach(async () => {
  await removeFolder(folder);
});

const acquire = (dataDirectory = folder) =>
  acquireDatabase({
    dataDirectory,
    preferredPort: port,
    fallbackDirectory: join(folder, 'elsewhere'),
  });

/** Fails when the work is not done by then: recovering within ten seconds is what the database promises. */
const beforeDeadline = async <T>(work: Promise<T>): Promise<T> => {
  const timer = new AbortController();
  const deadline = pause(RECOVERY_LIMIT, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`The database was not there again within ${RECOVERY_LIMIT} ms`);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    timer.abort();
  }
};

describe('a database is shared by the processes that need it', () => {
  it('is created by the first, adopted by others and stopped by the last one out', async () => {
    const first = await acquire();
    const second = await startHolder({ folder, port });
    expect([first.outcome, second.outcome]).toEqual(['created', 'adopted']);
    expect(second.url).toBe(first.url);

    await first.release();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);

    await releaseHolder(second);
    expect(listPostmasters(folder)).toEqual([]);
    expect(existsSync(join(first.directory, 'postmaster.pid'))).toBe(false);
  });

  it('keeps its content, its address and its password over a stop', async () => {
    copyPrepared();
    const first = await acquire();
    await query(first.url, 'create table kept (word text)');
    await first.release();
    const second = await acquire();
    expect([second.outcome, second.url]).toEqual(['started', first.url]);
    expect(await query(second.url, 'select * from kept')).toEqual([]);
    await second.release();
  });

  it('has one server when four processes start at the same moment', async () => {
    const wishes = [1, 2, 3, 4].map(() => startHolder({ folder, port }));
    const holders = await Promise.all(wishes);
    expect(new Set(holders.map(({ url }) => url)).size).toBe(1);
    expect(holders.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(listPostmasters(folder)).toHaveLength(1);
    await Promise.all(holders.map(releaseHolder));
    expect(listPostmasters(folder)).toEqual([]);
  });

  it('is found while it runs, without starting or making anything', async () => {
    copyPrepared();
    expect(await findRunningDatabase(join(folder, 'nothing'))).toBeNull();
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
    const database = await acquire();
    expect(await findRunningDatabase(folder)).toBe(database.url);
    await database.release();
    expect(await findRunningDatabase(folder)).toBeNull();
  });

  it('may be released twice', async () => {
    copyPrepared();
    const database = await acquire();
    await Promise.all([database.release(), database.release()]);
    await expect(database.release()).resolves.toBeUndefined();
  });
});

describe('the cluster is made to be trusted', () => {
  it('has checksums, UTF-8, one locale everywhere, durable writes, and listens on this machine only', async () => {
    copyPrepared();
    const { url, release } = await acquire();
    const settings = await query(
      url,
      `select name, setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes',
        'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'server_encoding') order by name`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
    });
    const locale = `select datlocprovider, datlocale from pg_database where datname = 'lectern'`;
    expect(await query(url, locale)).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
    const words = `select to_tsvector('simple', '„Wasser“ –')::text as found`;
    expect(await query(url, words)).toEqual([{ found: "'wasser':1" }]);
    await release();
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    copyPrepared();
    const { url, release } = await acquire();
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    expect(statSync(join(folder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    await release();
  });
});

describe('what was acknowledged survives', () => {
  it('kill -9 of the Node process: the next start recovers with one server', async () => {
    copyPrepared();
    const writer = await startHolder({ folder, port, task: 'write' });
    await until(() => writer.acknowledged.length > 200);
    await killHolder(writer);
    await expectRecovery(writer.acknowledged);
  });

  it('kill -9 of the Node process and of the server', async () => {
    copyPrepared();
    const writer = await startHolder({ folder, port, task: 'write' });
    await until(() => writer.acknowledged.length > 200);
    process.kill(readPostmasterPid(writer.directory), 'SIGKILL');
    await killHolder(writer);
    await expectRecovery(writer.acknowledged);
  });

  it('kill -9 of the server under a living holder, which starts it again on the same port', async () => {
    copyPrepared();
    const database = await acquire();
    await query(database.url, 'create table kept (word text)');
    const killed = readPostmasterPid(database.directory);
    process.kill(killed, 'SIGKILL');
    await until(() =>
      query(database.url, 'select * from kept').then(
        () => true,
        () => false,
      ),
    );
    expect(readPostmasterPid(database.directory)).not.toBe(killed);
    await database.release();
    expect(listPostmasters(folder)).toEqual([]);
  });

  it('a lease that the server ends: it is renewed, and the last one out still stops the server', async () => {
    copyPrepared();
    const database = await acquire();
    const leases = `from pg_stat_activity where application_name = 'lectern-lease'`;
    const [before] = await query(database.url, `select pid, pg_terminate_backend(pid) ${leases}`);
    await until(async () => {
      const [now] = await query(database.url, `select pid ${leases}`);
      return now !== undefined && now.pid !== before?.pid;
    });
    await database.release();
    expect(listPostmasters(folder)).toEqual([]);
  });

  const expectRecovery = async (acknowledged: readonly number[]): Promise<void> => {
    const database = await beforeDeadline(acquire());
    expect(listPostmasters(folder)).toHaveLength(1);
    const rows = await query(database.url, 'select number from acknowledged');
    const kept = new Set(rows.map(({ number }) => number));
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
    await database.release();
    expect(listPostmasters(folder)).toEqual([]);
  };
});

describe('ports', () => {
  it('takes another port when the preferred one is taken', async () => {
    copyPrepared();
    const server = await occupy(port);
    const database = await acquire();
    expect(database.port).not.toBe(port);
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.release();
    server.close();
  });

  it('lets two folders that start at the same moment run side by side', async () => {
    const folders = [join(folder, 'a'), join(folder, 'b')];
    const databases = await Promise.all(folders.map((name) => acquire(name)));
    expect(new Set(databases.map((database) => database.port)).size).toBe(2);
    const directories = await Promise.all(
      databases.map(({ url }) => query(url, `select current_setting('data_directory') as it`)),
    );
    expect(directories).toEqual(databases.map(({ directory }) => [{ it: directory }]));
    await Promise.all(databases.map((database) => database.release()));
  });
});

describe('left-overs', () => {
  it('starts although postmaster.pid names a living process that is no server', async () => {
    copyPrepared();
    const first = await acquire();
    await first.release();
    const stranger = process.ppid;
    const lines = [stranger, first.directory, 1, port, '', '127.0.0.1', '  0  0', 'ready', ''];
    writeFileSync(join(first.directory, 'postmaster.pid'), lines.join('\n'));
    const second = await acquire();
    expect(second.outcome).toBe('started');
    expect(readPostmasterPid(second.directory)).not.toBe(stranger);
    await second.release();
  });

  it('does not wait for the lock of a dead process', async () => {
    copyPrepared();
    const first = await acquire();
    await first.release();
    writeFileSync(join(folder, 'postgres', 'locks', `${process.pid}-1-abc.lock`), ''); // a reused pid
    const second = await acquire();
    await second.release();
    expect(readdirSync(join(folder, 'postgres', 'locks'))).toEqual([]);
  });

  it('never takes an interrupted initdb for a database', async () => {
    const wish = startHolder({ folder, port }).catch(() => null);
    const home = join(folder, 'postgres');
    await until(
      () => existsSync(home) && readdirSync(home).some((name) => name.startsWith('creating-')),
    );
    for (const name of readdirSync(join(home, 'locks')))
      process.kill(Number.parseInt(name, 10), 'SIGKILL');
    await wish;
    const database = await acquire();
    expect(database.outcome).toBe('created');
    expect(readdirSync(home).filter((name) => name.startsWith('creating-'))).toEqual([]);
    await database.release();
  });
});

describe('refusals say what to do', () => {
  it('refuses a cluster of another major version, and leaves it as it is', async () => {
    copyPrepared();
    const database = await acquire();
    await database.release();
    const file = join(database.directory, 'PG_VERSION');
    const original = readFileSync(file);
    writeFileSync(file, '16\n');
    await expect(acquire()).rejects.toMatchObject({
      code: 'LECTERN_DATABASE_VERSION',
      message: expect.stringMatching(/major version is 16.*brings 18.*pg_dump.*LECTERN_DATA_DIR/s),
    });
    expect(readFileSync(file, 'utf8')).toBe('16\n');
    writeFileSync(file, original);
    await (await acquire()).release();
  });

  it('refuses a folder that holds something else', async () => {
    mkdirSync(join(folder, 'postgres', 'cluster'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'cluster', 'holiday.jpg'), '');
    await expect(acquire()).rejects.toMatchObject({ code: 'LECTERN_DATABASE_FOLDER' });
  });

  it('names the password file when it is lost', async () => {
    copyPrepared();
    const database = await acquire();
    await database.release();
    rmSync(join(folder, 'postgres', 'password'));
    await expect(acquire()).rejects.toMatchObject({
      code: 'LECTERN_DATABASE_PASSWORD',
      message: expect.stringContaining(join(folder, 'postgres', 'password')),
    });
  });
});

describe('any folder will do', () => {
  it.each([
    // From a checkout that is closed to the server's user its programs are copied beside the data, and
    // initdb calls them through a shell that a double quote in their path confuses.
    ['blanks and quotes', IS_CHECKOUT_OPEN ? `folder with 'quotes' and "more"` : `with 'quotes'`],
    ['other scripts', 'Örtchen — 数据库 — قاعدة'],
    ['a long path', Array.from({ length: 6 }, () => 'x'.repeat(100)).join('/')],
  ])('with %s', async (_title, name) => {
    const database = await acquire(join(folder, name));
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.release();
    expect(await findRunningDatabase(join(folder, name))).toBeNull();
  });

  it('finds its database again after the folder was renamed', async () => {
    const first = await acquire(join(folder, 'before'));
    await query(first.url, 'create table kept (word text)');
    await first.release();
    renameSync(join(folder, 'before'), join(folder, 'after'));
    const second = await acquire(join(folder, 'after'));
    expect(await query(second.url, 'select * from kept')).toEqual([]);
    await second.release();
  });
});

describe('users', () => {
  asRoot(
    "as root, a folder that the server's user cannot enter: the data goes elsewhere and stays there",
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const first = await acquire(join(closed, 'data'));
      expect(first.directory.startsWith(join(folder, 'elsewhere'))).toBe(true);
      expect(readFileSync(join(closed, 'data', 'postgres', 'moved.json'), 'utf8')).toContain(
        'elsewhere',
      );
      await query(first.url, 'create table kept (word text)');
      expect(await findRunningDatabase(join(closed, 'data'))).toBe(first.url);
      await first.release();

      const second = await acquire(join(closed, 'data'));
      expect(await query(second.url, 'select * from kept')).toEqual([]);
      await second.release();

      cpSync(join(closed, 'data'), join(closed, 'copy'), { recursive: true });
      await expect(acquire(join(closed, 'copy'))).rejects.toMatchObject({
        code: 'LECTERN_DATABASE_MISSING',
      });
      rmSync(join(folder, 'elsewhere'), { recursive: true });
      await expect(acquire(join(closed, 'data'))).rejects.toMatchObject({
        code: 'LECTERN_DATABASE_MISSING',
      });
    },
  );

  asRoot(
    'as root, binaries that the user cannot reach, and without their links, are copied',
    () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const { native, version } = locateBinaryPackage();
      cpSync(native, join(closed, 'native'), {
        recursive: true,
        filter: (file) => !lstatSync(file).isSymbolicLink(),
      });
      const home = openHome(folder, '/nowhere');
      const { postgres } = prepareBinaries(home, { native: join(closed, 'native'), version });
      expect(postgres).toBe(join(home.path, `binaries-${version}`, 'bin', 'postgres'));
      const { stdout } = spawnSync(postgres, ['--version'], { uid: NOBODY, encoding: 'utf8' });
      expect(stdout).toContain(`(PostgreSQL) ${version.slice(0, 4)}`);
    },
  );

  asRoot('as root, the server runs as another user', async () => {
    copyPrepared();
    const database = await acquire();
    expect(statSync(database.directory).uid).not.toBe(0);
    await database.release();
  });

  asRootInOpenCheckout(
    'as an ordinary user, in a folder that nobody else can enter; root adopts it later',
    async () => {
      const own = makeFolder(0o700);
      chownSync(own, NOBODY, NOBODY);
      const holder = await startHolder({ folder: own, port, uid: NOBODY });
      const shared = await acquire(own);
      expect([holder.outcome, shared.outcome]).toEqual(['created', 'adopted']);
      await shared.release();
      await releaseHolder(holder);

      const byRoot = await acquire(own);
      expect(byRoot.outcome).toBe('started');
      await byRoot.release();
      const again = await startHolder({ folder: own, port, uid: NOBODY });
      expect(again.outcome).toBe('started');
      await releaseHolder(again);
      await removeFolder(own);
    },
  );

  asRootInOpenCheckout('tells an ordinary user whose folder it is', async () => {
    const database = await acquire();
    await database.release();
    const wish = startHolder({ folder, port, uid: NOBODY });
    await expect(wish).rejects.toThrow(/cannot be used: .*chown/);
  });
});

const occupy = async (taken: number): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
  return server;
};
