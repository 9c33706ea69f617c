import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { prepareBinaries } from './binaries';
import { ensureCluster, readPassword } from './cluster';
import { connect, ensureContentDatabase, LEASE_NAME, readServerPid } from './connection';
import { EmbeddedDatabaseError, errorCode, errorText } from './errors';
import type { Home } from './home';
import { findFreePort } from './port';
import { startPostmaster } from './postmaster';
import { disownPostmasterFile, findPostmaster, type PostmasterFile } from './postmaster-file';

/** A lease on a running server. */
export interface Session {
  readonly lease: Client;
  readonly port: number;
  readonly password: string;
  readonly outcome: 'created' | 'started' | 'adopted';
}

export interface SessionRequest {
  readonly home: Home;
  readonly preferredPort: number;
  /** The address is known to others already: no other port will do. */
  readonly isPortFixed: boolean;
  readonly report: (line: string) => void;
  /** How long a server may stay silent, in milliseconds. */
  readonly patience?: number;
}

interface Attempt {
  readonly takenPorts: Set<number>;
  outcome: Session['outcome'];
  lastTrouble: string;
}

const PATIENCE = 60_000;
const POLL = 50;

/**
 * Adopts the running server, or starts it, making the cluster first if there is none. Each round looks at
 * the facts anew, since servers may die, start and lose ports in between. Call under the home's lock.
 */
export const openSession = async (request: SessionRequest): Promise<Session> => {
  const attempt: Attempt = { takenPorts: new Set(), outcome: 'adopted', lastTrouble: '' };
  const deadline = Date.now() + (request.patience ?? PATIENCE);
  while (Date.now() < deadline) {
    const session = await tryOnce(request, attempt);
    if (session) return session;
    await pause(POLL);
  }
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_UNRESPONSIVE', {
    where: request.home.cluster,
    detail: attempt.lastTrouble,
  });
};

/** A session with the server in question, or why there is none (yet, or any more). */
export const connectTo = async (
  home: Home,
  found: PostmasterFile,
  applicationName: string,
): Promise<Session | string> => {
  if (found.status !== 'ready' || found.port === null)
    return `process ${found.pid} is ${found.status}`;
  const address = { port: found.port, password: readPassword(home) };
  let lease: Client | undefined;
  try {
    lease = await connect(address, applicationName);
    if ((await readServerPid(lease)) === found.pid) {
      return { ...address, lease, outcome: 'adopted' };
    }
    await lease.end();
    return `port ${address.port} is answered by another server than process ${found.pid}`;
  } catch (cause) {
    await lease?.end().catch(() => undefined);
    if (errorCode(cause) !== '28P01') return `process ${found.pid}: ${errorText(cause)}`;
    const detail = 'the server does not accept it';
    const circumstances = { where: home.passwordFile, detail, cause };
    throw new EmbeddedDatabaseError('LECTERN_DATABASE_PASSWORD', circumstances);
  }
};

const tryOnce = async (request: SessionRequest, attempt: Attempt): Promise<Session | null> => {
  const { home } = request;
  const found = findPostmaster(home.cluster);
  switch (found.kind) {
    case 'running':
      return await adopt(home, found, attempt);
    case 'stale':
      disownPostmasterFile(home.cluster, found.pid);
      return null;
    case 'ended':
    case 'absent':
      await start(request, attempt);
      return null; // the next round adopts it like any other
  }
};

const adopt = async (
  home: Home,
  found: PostmasterFile,
  attempt: Attempt,
): Promise<Session | null> => {
  const session = await connectTo(home, found, LEASE_NAME);
  if (typeof session === 'string') {
    attempt.lastTrouble = session;
    return null;
  }
  await ensureContentDatabase(session.lease);
  return { ...session, outcome: attempt.outcome };
};

const start = async (request: SessionRequest, attempt: Attempt): Promise<void> => {
  const { home, report } = request;
  const binaries = prepareBinaries(home);
  const cluster = await ensureCluster(home, binaries);
  if (attempt.outcome !== 'created')
    attempt.outcome = cluster === 'created' ? 'created' : 'started';
  const port = await choosePort(request, attempt);
  const started = await startPostmaster({ home, binaries, port, report });
  if (started.kind === 'port-taken') {
    attempt.takenPorts.add(port);
    attempt.lastTrouble = `port ${port} is taken`;
  }
  if (started.kind === 'rival') attempt.lastTrouble = started.detail;
};

const choosePort = async (request: SessionRequest, attempt: Attempt): Promise<number> => {
  const { preferredPort: preferred, isPortFixed, report } = request;
  if (isPortFixed) return preferred;
  const port = await findFreePort({ preferred, avoid: attempt.takenPorts });
  if (port !== preferred) report(`Port ${preferred} is taken; the database listens on ${port}.`);
  return port;
};
