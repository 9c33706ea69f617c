import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  IS_ROOT,
  makeFolder,
  releaseHolder,
  removeFolder,
  startHolder,
  type Holder,
} from '../support/embedded-database';
import {
  lostTopics,
  SALT,
  underWriters,
  writeToken,
  type Written,
} from '../support/proxied-server';
import { startServer, type ServerProcess } from '../support/server-process';

jest.setTimeout(600_000);

/** Megabytes of the disk, of which the cluster, its log and the content take about half. */
const DISK = 400;
const PORT = 59_100 + (process.pid % 80) * 10;

let folder: string;
let holder: Holder | null = null;
let server: ServerProcess;

/** Only root can make a small disk of memory. */
const canMount = (at: string): boolean =>
  IS_ROOT &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m,mode=755`, 'tmpfs', at]).status === 0;

/** Whether that works here: asked before the tests are named, so that a skipped one is reported as skipped. */
const canMakeSmallDisks = (): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  const isMounted = canMount(at);
  if (isMounted) execFileSync('umount', [at]);
  else process.stdout.write('Skipped: no small disk can be mounted here (needs root).\n');
  rmdirSync(at);
  return isMounted;
};

describe('a database whose disk is full', () => {
  (canMakeSmallDisks() ? it : it.skip)(
    'refuses writes with 503, answers reads, and goes on when there is room, without a loss',
    async () => {
      folder = makeFolder();
      expect(canMount(folder)).toBe(true);
      chmodSync(folder, 0o755);
      let stopServer: () => Promise<void> = () => Promise.resolve();
      try {
        holder = await startHolder({ folder, port: PORT });
        const databaseUrl = holder.url;
        server = await startServer({
          databaseUrl,
          environment: { API_TOKEN_SALT: SALT, LOG_LEVEL: 'error' },
        });
        stopServer = () => server.stop();
        const token = await writeToken(databaseUrl);
        const ballast = join(folder, 'ballast');
        const seen: number[] = [];
        const rounds: Written[] = [];
        for (let round = 0; round < 3; round += 1) {
          rounds.push(await underWriters({ server, token }, 4, () => pause(1_000)));
          fill(ballast);
          const full = await underWriters({ server, token }, 4, async () => {
            for (let turn = 0; turn < 30; turn += 1) {
              const cold = await fetch(
                `${server.url}/api/topics?filters[name][$ne]=${round}-${turn}`,
              );
              await cold.text();
              seen.push(cold.status);
              await pause(100);
            }
          });
          rounds.push(full);
          rmSync(ballast);
          const begun = Date.now();
          while ((await one(token)) !== 201 && Date.now() - begun < 30_000) await pause(50);
          process.stdout.write(`writes again ${Date.now() - begun} ms after there was room\n`);
        }
        const acknowledged = rounds.flatMap((round) => round.acknowledged);
        const statuses = rounds.flatMap((round) => round.statuses);
        process.stdout.write(
          `${acknowledged.length} acknowledged, ${statuses.filter((status) => status === 503).length} refused\n`,
        );

        expect(server.isRunning()).toBe(true);
        expect(statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
        expect(statuses).toContain(503);
        expect(seen.filter((status) => ![200, 503].includes(status))).toEqual([]);
        expect(await one(token)).toBe(201);
        expect(await lostTopics(databaseUrl, { acknowledged, statuses })).toEqual([]);
      } finally {
        await stopServer();
        if (holder) await releaseHolder(holder);
        execFileSync('umount', [folder]);
        await removeFolder(folder);
      }
    },
  );
});

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Takes all room that is left. */
const fill = (path: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - bsize)));
};

const one = async (token: string): Promise<number | undefined> => {
  const { statuses } = await underWriters({ server, token }, 1, () => pause(1));
  return statuses.at(-1);
};
