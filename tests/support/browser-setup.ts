import { execFileSync } from 'node:child_process';
import setUpIntegration from './integration-setup';
import { findChromium } from './browser';
import { PROJECT_ROOT } from './test-environment';

/** Before the browser suites: what integration suites need, and the admin panel built. */
export default async function setUp(): Promise<void> {
  if (findChromium()) {
    execFileSync('npm', ['run', '--silent', 'build', '--', '--if-needed'], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
    });
  }
  await setUpIntegration();
}
