import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseOperatingUser, identityOf } from '../../database/embedded/operating-user';
import { findFreePort } from '../../database/embedded/port';

/** A PostgreSQL cluster of a test's own, of the PostgreSQL that the system has. */
export interface Cluster {
  /** The server's user may write there. */
  readonly folder: string;
  readonly port: number;
  url(database: string): string;
  /** Runs a program of PostgreSQL against it, and throws what it says if it fails. */
  run(program: string, ...args: string[]): void;
  start(): void;
  stop(): void;
  /** As a crash does. */
  kill(): void;
  /** Makes a standby into a server of its own. */
  promote(): void;
  /** A standby that follows it. */
  makeStandby(): Promise<Cluster>;
  remove(): void;
}

const NEEDED = [
  'initdb',
  'pg_ctl',
  'postgres',
  'pg_basebackup',
  'pg_dump',
  'pg_restore',
  'createdb',
];
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder of a whole PostgreSQL, or the programs that no folder has. */
export const findPostgres = (): { folder: string } | { missing: readonly string[] } => {
  const installed = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = [
    ...installed
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(DEBIAN_FOLDER, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const missingIn = (folder: string) =>
    NEEDED.filter((program) => !existsSync(join(folder, program)));
  const folder = folders.find((candidate) => missingIn(candidate).length === 0);
  return folder === undefined ? { missing: NEEDED } : { folder };
};

/** `describe`, or where PostgreSQL's programs are missing one that is skipped and says so. */
export const describeWithPostgres = (title: string, define: (programs: string) => void): void => {
  const found = findPostgres();
  if ('folder' in found) {
    describe(title, () => {
      define(found.folder);
    });
    return;
  }
  const reason = `no folder has ${found.missing.join(', ')}`;
  process.stdout.write(`Skipped: ${title}: ${reason}\n`);
  describe.skip(`${title} (skipped: ${reason})`, () => {
    define('');
  });
};

interface Place {
  readonly programs: string;
  readonly folder: string;
  readonly port: number;
}

export const createCluster = async (programs: string): Promise<Cluster> => {
  const place = await makePlace(programs);
  const cluster = clusterAt(place);
  runAs(place, 'initdb', [
    '-D',
    dataOf(place),
    '-U',
    'lectern',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  cluster.start();
  return cluster;
};

const makePlace = async (programs: string): Promise<Place> => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lectern-cluster-'));
  chmodSync(folder, 0o755);
  const user = chooseOperatingUser(folder);
  if (user.kind === 'other') chownSync(folder, user.uid, user.gid);
  const preferred = 40_000 + Math.floor(Math.random() * 15_000);
  return { programs, folder, port: await findFreePort({ preferred }) };
};

const dataOf = ({ folder }: Place): string => join(folder, 'data');

const clusterAt = (place: Place): Cluster => {
  const { folder, port } = place;
  const control = (...args: string[]): void => {
    runAs(place, 'pg_ctl', ['-D', dataOf(place), '-w', '-s', ...args]);
  };
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60`;
  const cluster: Cluster = {
    folder,
    port,
    url: (database) => `postgresql://lectern@127.0.0.1:${port}/${database}`,
    run: (program, ...args) => {
      runAs(place, program, ['-h', '127.0.0.1', '-p', String(port), '-U', 'lectern', ...args]);
    },
    start: () => {
      control('-l', join(folder, 'log'), '-o', options, 'start');
    },
    stop: () => {
      control('-m', 'fast', 'stop');
    },
    kill: () => {
      control('-m', 'immediate', 'stop');
    },
    promote: () => {
      control('promote');
    },
    makeStandby: async () => {
      const standby = await makePlace(place.programs);
      cluster.run(
        'pg_basebackup',
        '-D',
        dataOf(standby),
        '-R',
        '-X',
        'stream',
        '-c',
        'fast',
        '--no-sync',
      );
      const follower = clusterAt(standby);
      follower.start();
      return follower;
    },
    remove: () => {
      spawnSync(
        join(place.programs, 'pg_ctl'),
        ['-D', dataOf(place), '-m', 'immediate', 'stop'],
        identity(place),
      );
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return cluster;
};

const identity = ({ folder }: Place) => ({
  ...identityOf(chooseOperatingUser(folder)),
  cwd: folder,
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
});

const runAs = (place: Place, program: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(join(place.programs, program), args, {
    ...identity(place),
    encoding: 'utf8',
    // A server that pg_ctl leaves behind would keep a pipe open.
    stdio: program === 'pg_ctl' ? 'ignore' : ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed (${status}): ${stderr}`);
};
