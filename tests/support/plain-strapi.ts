import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT, testEnvironment } from './test-environment';

/** The same application on the same database in a process of its own: without the reader, Strapi as it is. */
export interface PlainStrapi {
  readonly url: string;
  stop(): Promise<void>;
}

export const startPlainStrapi = async (
  databaseUrl: string,
  environment: Record<string, string>,
): Promise<PlainStrapi> => {
  const child = spawn(process.execPath, [join(__dirname, 'serve-plain.js')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...testEnvironment(databaseUrl), ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('port ')) resolve(line.slice('port '.length));
    });
    child.once('exit', (code) => {
      reject(new Error(`Strapi ended with ${String(code)}`));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
