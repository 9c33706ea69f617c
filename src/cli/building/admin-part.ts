import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { processEnvironment, quietEnvironment } from '../../../config/environment';
import { runScript } from './child';
import { fingerprint, listAdminSources } from './fingerprint';

const STAMP = join('.cache', 'admin.stamp');

/** The path of the public address is baked into the panel; host and scheme are not. */
export const fingerprintAdmin = (root: string): string => {
  const { PUBLIC_URL = '' } = processEnvironment();
  const path = URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).pathname : '/';
  return fingerprint(root, listAdminSources(root), path);
};

export const isAdminCurrent = (root: string, wanted: string): boolean => {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === describeResult(root, wanted);
};

/** `strapi build` compiles the server once more on its way, from the same sources. */
export const buildAdmin = async (root: string, wanted: string): Promise<void> => {
  const strapi = dirname(require.resolve('@strapi/strapi/package.json'));
  await runScript({
    root,
    script: join(strapi, 'bin', 'strapi.js'),
    args: ['build'],
    environment: { ...processEnvironment(), ...quietEnvironment(), NODE_ENV: 'production' },
  });
  if (!existsSync(join(root, 'dist', 'build', 'index.html'))) {
    throw new Error('strapi build ended without making dist/build/index.html');
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, STAMP), describeResult(root, wanted));
};

/** Ties the stamp to the very files that were built: others may have built over them since. */
const describeResult = (root: string, wanted: string): string => {
  const page = statSync(join(root, 'dist', 'build', 'index.html'), { throwIfNoEntry: false });
  return `${wanted} ${page?.mtimeMs ?? 'absent'}`;
};
