import { spawn } from 'node:child_process';

export interface Command {
  readonly root: string;
  /** The script Node runs, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs a Node script to its end. Its output is kept, and is the message of the error when it fails. */
export const runScript = async (command: Command): Promise<void> => {
  const { root, script, args, environment } = command;
  const output: string[] = [];
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0)
    throw new Error(output.join('').trim() || `${script} ended with ${String(status)}`);
};
