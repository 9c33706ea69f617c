import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findFreePort } from '../../database/embedded/port';
import { PROJECT_ROOT, testEnvironment } from './test-environment';

/** A server as `npm start` runs it, in a process of its own on 127.0.0.1. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything that it has written so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<Ending>;
  isRunning(): boolean;
  /** Ends it by whatever it takes. */
  stop(): Promise<void>;
}

export interface Ending {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

interface Start {
  readonly databaseUrl: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder of another release than the one that is tested. */
  readonly root?: string;
}

/** Starts `npm start`'s program, which may refuse to: `ended` tells, `isListening` does not resolve then. */
export const launchServer = async ({
  databaseUrl,
  environment = {},
  root = PROJECT_ROOT,
}: Start) => {
  const port = environment.PORT ?? String(await findFreePort({ preferred: randomPort() }));
  const child = spawn(process.execPath, [join(root, 'dist', 'src', 'cli', 'start.js')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ...testEnvironment(databaseUrl),
      ...secrets(),
      PORT: port,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let settle: () => void = () => undefined;
  const isListening = new Promise<void>((resolve) => (settle = resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes('Lectern listens on')) settle();
    });
  }
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (status, signal) => {
      resolve({ status, signal });
    });
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const server: ServerProcess = {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    signal: (name) => child.kill(name),
    ended,
    isRunning,
    stop: async () => {
      if (isRunning()) child.kill('SIGKILL');
      await ended;
    },
  };
  return { server, isListening };
};

/** A server that listens. Rejects, with what it wrote, if it ends instead. */
export const startServer = async (start: Start): Promise<ServerProcess> => {
  const { server, isListening } = await launchServer(start);
  await Promise.race([
    isListening,
    server.ended.then(() => {
      throw new Error(`The server ended: ${server.output()}`);
    }),
  ]);
  return server;
};

/** Suites run side by side. */
const randomPort = (): number => 20_000 + Math.floor(Math.random() * 20_000);

/** Production takes no secret that looks made up, and none twice. */
const secrets = (): Record<string, string> => {
  const random = (): string => randomBytes(32).toString('base64url');
  const names = [
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
  ];
  return {
    APP_KEYS: `${random()},${random()}`,
    ...Object.fromEntries(names.map((name) => [name, random()])),
  };
};
