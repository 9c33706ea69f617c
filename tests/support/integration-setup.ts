import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquireDatabase, type EmbeddedDatabase } from '../../database/embedded';
import { databaseUrl, runSql } from './test-databases';
import { PROJECT_ROOT, testEnvironment } from './test-environment';

declare global {
  var lecternTestDatabase: EmbeddedDatabase | undefined;
}

/**
 * Before all integration suites: the server compiled, a PostgreSQL running (the embedded one, or that of
 * TEST_DATABASE_URL), and a template database into which Lectern has booted once.
 */
const setUp = async (): Promise<void> => {
  // Each jest project calls its own set-up; the first one has done it for all.
  if (globalThis.lecternTestDatabase) return;
  execFileSync('npm', ['run', '--silent', 'build', '--', '--if-needed', '--server'], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  });
  const serverUrl = process.env.TEST_DATABASE_URL ?? (await startEmbedded());
  const template = `lectern_template_${fingerprint()}`;
  await createTemplate(serverUrl, template);
  process.env.LECTERN_TEST_SERVER_URL = serverUrl;
  process.env.LECTERN_TEST_TEMPLATE = template;
};

export default setUp;

const startEmbedded = async (): Promise<string> => {
  globalThis.lecternTestDatabase = await acquireDatabase({
    dataDirectory: join(PROJECT_ROOT, '.tmp', 'test'),
    preferredPort: 54_429,
  });
  const { url } = globalThis.lecternTestDatabase;
  // Nobody needs what a test wrote after the machine has lost its power.
  await runSql(url, 'alter role current_user set synchronous_commit = off');
  return url;
};

/** One template for each state of the compiled code. */
const fingerprint = (): string =>
  createHash('sha256')
    .update(readFileSync(join(PROJECT_ROOT, 'dist', 'server.stamp')))
    .digest('hex')
    .slice(0, 16);

const createTemplate = async (serverUrl: string, name: string): Promise<void> => {
  const [existing] = await runSql(serverUrl, `select 1 from pg_database where datname = '${name}'`);
  if (existing?.length) return;
  const building = `${name}_building`;
  await runSql(serverUrl, `drop database if exists ${building}`, `create database ${building}`);
  execFileSync(process.execPath, [join(__dirname, 'boot-once.js')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...testEnvironment(databaseUrl(serverUrl, building)) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await runSql(serverUrl, `alter database ${building} rename to ${name}`);
};
