import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { countOtherLeases } from './connection';
import { errorText } from './errors';
import { withFolderLock } from './folder-lock';
import type { Home } from './home';
import { stopPostmaster } from './postmaster';
import { findPostmaster, type PostmasterFile } from './postmaster-file';
import { connectTo, openSession, type Session, type SessionRequest } from './session';

/** What is held between acquire and release. */
interface Holding {
  session: Session;
  isReleased: boolean;
  revival: Promise<void> | null;
  readonly stopReviving: AbortController;
  readonly request: SessionRequest;
}

const LONGEST_PAUSE = 15_000;
const REVIVAL_PATIENCE = 10_000;
const RECOUNT_AFTER = 100;

/**
 * Holds a session until it is released. A lease that breaks (the server crashed, was killed, or ended our
 * connection) is renewed in the background, the server being started again on the same port if need be,
 * so that connection pools find it where they knew it.
 */
export const holdSession = (session: Session, request: SessionRequest): (() => Promise<void>) => {
  const holding: Holding = {
    session,
    isReleased: false,
    revival: null,
    stopReviving: new AbortController(),
    request: {
      ...request,
      preferredPort: session.port,
      isPortFixed: true,
      patience: REVIVAL_PATIENCE,
    },
  };
  watch(holding);
  let released: Promise<void> | null = null;
  return () => (released ??= release(holding));
};

const watch = (holding: Holding): void => {
  holding.session.lease.once('end', () => {
    if (holding.isReleased) return;
    holding.revival = revive(holding).finally(() => (holding.revival = null));
  });
};

const revive = async (holding: Holding): Promise<void> => {
  const { request } = holding;
  request.report('The connection to the database was lost; renewing it …');
  for (let wait = 100; !holding.isReleased; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      holding.session = await withFolderLock(request.home.locks, () => openSession(request));
      watch(holding);
      request.report('The database is back.');
      return;
    } catch (error) {
      request.report(`The database could not be reached again: ${errorText(error)}`);
      const { signal } = holding.stopReviving;
      await pause(wait, undefined, { ref: false, signal }).catch(() => undefined); // released
    }
  }
};

const release = async (holding: Holding): Promise<void> => {
  holding.isReleased = true;
  holding.stopReviving.abort();
  await holding.revival;
  const { home } = holding.request;
  if (!existsSync(home.path)) {
    // The folder was moved or deleted under a running server, which ends by itself within a minute if deleted.
    await holding.session.lease.end().catch(() => undefined);
    return;
  }
  await withFolderLock(home.locks, async () => {
    const pid = await leave(holding);
    if (pid !== null) await stopPostmaster(home, pid);
  });
};

/** Gives the lease up. Returns the server to stop when nobody else holds one. */
const leave = async (holding: Holding): Promise<number | null> => {
  const { home } = holding.request;
  const { lease } = holding.session;
  try {
    const found = findPostmaster(home.cluster);
    if (found.kind !== 'running') return null;
    const others = await countPatiently(lease).catch(() => countAfresh(home, found));
    return others === 0 ? found.pid : null;
  } finally {
    await lease.end().catch(() => undefined);
  }
};

/** The lease of a process that was killed this moment is still counted for a moment. */
const countPatiently = async (client: Client): Promise<number> => {
  const others = await countOtherLeases(client);
  if (others === 0) return 0;
  await pause(RECOUNT_AFTER);
  return await countOtherLeases(client);
};

/** For when our own connection is the very thing that broke. A server that does not answer is left alone. */
const countAfresh = async (home: Home, found: PostmasterFile): Promise<number> => {
  const session = await connectTo(home, found, 'lectern-release');
  if (typeof session === 'string') return Number.NaN;
  try {
    return await countOtherLeases(session.lease);
  } finally {
    await session.lease.end().catch(() => undefined);
  }
};
