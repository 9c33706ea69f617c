import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneTemplate } from '../support/test-databases';
import { PROJECT_ROOT, testEnvironment } from '../support/test-environment';

/** Boots, serves and stops a Lectern of its own; answers the addresses that it connected to, without itself. */
const watchedAddresses = async (more: Record<string, string> = {}): Promise<string[]> => {
  const database = await cloneTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'lectern-connections-'));
  const log = join(folder, 'log');
  const support = join(PROJECT_ROOT, 'tests', 'support');
  try {
    const output = execFileSync(
      process.execPath,
      ['-r', join(support, 'connection-watch.cjs'), join(support, 'serve-once.js')],
      {
        cwd: PROJECT_ROOT,
        env: { ...process.env, ...testEnvironment(database.url), ...more, CONNECTION_LOG: log },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const ownPort = /^\d+$/m.exec(output)?.[0] ?? '';
    const addresses = new Set(readFileSync(log, 'utf8').trim().split('\n'));
    return [...addresses].filter((address) => address !== `127.0.0.1:${ownPort}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
};

const databaseAddress = (): string => new URL(process.env.LECTERN_TEST_SERVER_URL ?? '').host;

it('the process connects to its database and to nothing else', async () => {
  expect(await watchedAddresses()).toEqual([databaseAddress()]);
});

it('a connection that is planted is seen, so the watch sees', async () => {
  const addresses = await watchedAddresses({ PLANTED: 'http://127.0.0.1:54999/' });

  expect(addresses).toContain('127.0.0.1:54999');
});
