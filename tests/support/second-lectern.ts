import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT, testEnvironment } from './test-environment';

/** Another process that serves the same database. */
export interface SecondLectern {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

export const startSecondLectern = async (
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<SecondLectern> => {
  const child = spawn(process.execPath, [join(__dirname, 'second-lectern-process.js')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...testEnvironment(databaseUrl), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, found] = /listening (\S+)/.exec(String(chunk)) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => {
      reject(new Error('The second process ended.'));
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    },
  };
};
