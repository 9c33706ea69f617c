import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from './test-environment';

/** Milliseconds for a build on a busy machine. */
export const BUILD_PATIENCE = 600_000;

/** The admin panel, built. It takes more than a minute, for which other suites need not wait. */
export const buildPanel = async (): Promise<void> => {
  await promisify(execFile)('npm', ['run', '--silent', 'build', '--', '--if-needed'], {
    cwd: PROJECT_ROOT,
  });
};
