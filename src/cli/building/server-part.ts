import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { processEnvironment } from '../../../config/environment';
import { runScript } from './child';
import { fingerprint, listServerSources } from './fingerprint';

/** In dist itself, since `strapi develop` empties dist and compiles there even what has errors. */
const STAMP = 'server.stamp';

export const fingerprintServer = (root: string): string =>
  fingerprint(root, listServerSources(root), process.version);

export const isServerCurrent = (root: string, wanted: string): boolean => {
  const stamp = join(root, 'dist', STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
};

/**
 * Compiles into a folder of its own and then exchanges: a stale module never stays (Strapi would load it),
 * and when compiling fails what was there goes on working.
 */
export const buildServer = async (root: string, wanted: string): Promise<void> => {
  const fresh = join(root, '.cache', 'server');
  rmSync(fresh, { recursive: true, force: true });
  await runScript({
    root,
    script: require.resolve('typescript/bin/tsc'),
    // Not incremental: an incremental build does not write again what it believes is still there.
    args: [
      '-p',
      'tsconfig.json',
      '--outDir',
      fresh,
      '--incremental',
      'false',
      '--tsBuildInfoFile',
      'null',
    ],
    environment: processEnvironment(),
  });
  exchange(fresh, join(root, 'dist'));
  writeFileSync(join(root, 'dist', STAMP), wanted);
};

/** The admin panel, in dist/build, stays. */
const exchange = (fresh: string, dist: string): void => {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) {
    if (name !== 'build') rmSync(join(dist, name), { recursive: true, force: true });
  }
  for (const name of readdirSync(fresh)) renameSync(join(fresh, name), join(dist, name));
  rmSync(fresh, { recursive: true });
};
