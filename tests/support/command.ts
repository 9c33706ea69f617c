import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './test-environment';

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a compiled command in a process of its own, as its npm script does, with nothing in its environment
 * but what is given. `root` is the folder of another release than the one that is tested.
 */
export const runCommand = (
  name: 'admin' | 'backup' | 'import' | 'migrate' | 'restore' | 'token',
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  root = PROJECT_ROOT,
): Promise<CommandResult> =>
  runNode([join(root, 'dist', 'src', 'cli', `${name}.js`), ...args], environment, root);

const runNode = async (
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  root = PROJECT_ROOT,
): Promise<CommandResult> => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, ...output };
};
