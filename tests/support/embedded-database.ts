import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';

export const IS_ROOT = process.getuid?.() === 0;

const canOthersEnter = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || canOthersEnter(dirname(path)));

/** Whether another user than the owner of this checkout can run what is in it. */
export const IS_CHECKOUT_OPEN = canOthersEnter(realpathSync(__dirname));

const announcement = z.object({
  url: z.string(),
  port: z.number(),
  directory: z.string(),
  outcome: z.enum(['created', 'started', 'adopted']),
});

export interface Holder extends z.infer<typeof announcement> {
  readonly child: ChildProcess;
  /** Numbers that PostgreSQL has acknowledged to a writing holder so far. */
  readonly acknowledged: readonly number[];
}

export interface HolderWish {
  readonly folder: string;
  readonly port: number;
  readonly task?: 'hold' | 'write';
  readonly uid?: number;
}

const SCRIPT = join(__dirname, 'embedded-database-process.ts');

/** A folder that every user can enter, unlike those of mkdtemp. */
export const makeFolder = (mode = 0o755): string => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lectern-database-'));
  chmodSync(folder, mode);
  return folder;
};

/** Stops what a failed test left running there, then removes it. */
export const removeFolder = async (folder: string): Promise<void> => {
  for (const pid of listPostmasters(folder)) {
    process.kill(pid, 'SIGQUIT');
    await until(() => !isAlive(pid));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Servers whose data is under the folder, by the command lines of all processes. */
export const listPostmasters = (folder: string): number[] => {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [pid, state] = line.trim().split(/\s+/);
    const isServer = line.includes('/postgres -D ') && line.includes(` ${folder}/`);
    return isServer && !state?.startsWith('Z') ? [Number(pid)] : [];
  });
};

export const startHolder = async ({
  folder,
  port,
  task = 'hold',
  uid,
}: HolderWish): Promise<Holder> => {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, String(port), task], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const acknowledged: number[] = [];
  const first = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve(line);
      else acknowledged.push(Number(line));
    });
    child.once('exit', () => {
      reject(new Error(errors.join('')));
    });
  });
  return { ...announcement.parse(JSON.parse(first)), child, acknowledged };
};

export const releaseHolder = async ({ child }: Holder): Promise<void> => {
  child.stdin?.write('\n');
  await until(() => child.exitCode !== null || child.signalCode !== null);
};

export const killHolder = async ({ child }: Holder): Promise<void> => {
  child.kill('SIGKILL');
  await until(() => child.signalCode !== null);
};

export const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

export const readPostmasterPid = (cluster: string): number =>
  Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

export const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 20 seconds');
    await pause(10);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
