import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { onCores } from './cores';

/** A server in a process of its own. */
export interface Server {
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process to the first good answer, in milliseconds. */
  readonly startTime: number;
  stop(): Promise<void>;
}

export interface ServerWish {
  readonly name: string;
  /** What Node runs, with its own options before it. */
  readonly command: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly cores: string | null;
  readonly logFile: string;
  /** A path that answers 200 once the server serves. */
  readonly readyPath: string;
  /** The working folder of the process. */
  readonly folder: string;
  /** Told how to stop the process as soon as there is one. */
  readonly cleanUp: (stop: () => Promise<void>) => void;
}

const START_PATIENCE = 60_000;
const STOP_PATIENCE = 15_000;
const POLL = 10;

/** Starts a server and waits until it serves. Throws with the end of its log when it does not. */
export const startServer = async (wish: ServerWish): Promise<Server> => {
  const log = openSync(wish.logFile, 'w');
  const begin = performance.now();
  const [command, ...args] = onCores(wish.cores, [process.execPath, ...wish.command]);
  const child = spawn(command, args, {
    cwd: wish.folder,
    // A session of its own: Ctrl-C reaches the benchmark, which then stops its servers in order.
    detached: true,
    env: wish.environment,
    // The channel tells the stand-in servers when the benchmark is gone.
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  wish.cleanUp(() => stop(child));
  const origin = `http://127.0.0.1:${wish.port}`;
  try {
    await waitUntilReady(child, `${origin}${wish.readyPath}`);
  } catch (cause) {
    await stop(child);
    const lastLines = readFileSync(wish.logFile, 'utf8').trim().split('\n').slice(-12).join('\n');
    throw new Error(`The server "${wish.name}" did not start. Its last words:\n${lastLines}`, {
      cause,
    });
  }
  return {
    origin,
    pid: child.pid ?? 0,
    startTime: performance.now() - begin,
    stop: () => stop(child),
  };
};

const waitUntilReady = async (child: ChildProcess, url: string): Promise<void> => {
  const deadline = Date.now() + START_PATIENCE;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => null,
    );
    if (status === 200) return;
    await pause(POLL);
  }
  throw new Error(`No answer within ${START_PATIENCE / 1000} s`);
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const hasEnded = await Promise.race([
    exit.then(() => true),
    pause(STOP_PATIENCE, false, { ref: false }),
  ]);
  if (hasEnded) return;
  child.kill('SIGKILL');
  await exit;
};
