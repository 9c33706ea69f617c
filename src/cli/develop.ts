import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { processEnvironment } from '../../config/environment';
import { runCommand } from './command-line';
import { openProject, type Project } from './project';
import { watchForShutdown } from './shutdown';
import { say } from './terminal';

/** Strapi's develop mode, which reloads on every change, on the embedded database with generated secrets. */
const develop = async (): Promise<void> => {
  const shutdown = watchForShutdown();
  const project = await openProject('develop', say);
  try {
    await runDevelopMode(project, shutdown.requested);
  } finally {
    await project.close();
  }
};

/** A child of its own, since develop mode forks, restarts and deletes dist. Ends when it ends. */
const runDevelopMode = async ({ root }: Project, stopRequested: Promise<void>): Promise<void> => {
  const strapi = dirname(require.resolve('@strapi/strapi/package.json'));
  const child = spawn(process.execPath, [join(strapi, 'bin', 'strapi.js'), 'develop'], {
    cwd: root,
    env: processEnvironment(),
    stdio: 'inherit',
  });
  stopRequested.then(() => child.kill('SIGTERM')).catch(() => undefined);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.exitCode = status ?? 0;
};

runCommand(develop);
