import { setTimeout as pause } from 'node:timers/promises';
import { databaseUrl } from '../../database/embedded/connection';
import { findHome } from '../../database/embedded/home';
import { findPostmaster } from '../../database/embedded/postmaster-file';
import { connectTo } from '../../database/embedded/session';

const START_PATIENCE = 10_000;

/** The address of the database that runs for a data folder, or null. Starts and makes nothing. */
export const findRunningDatabase = async (dataDirectory: string): Promise<string | null> => {
  const home = findHome(dataDirectory);
  if (!home) return null;
  const deadline = Date.now() + START_PATIENCE;
  while (Date.now() < deadline) {
    const found = findPostmaster(home.cluster);
    if (found.kind !== 'running' || found.status === 'stopping') return null;
    const session = await connectTo(home, found, 'lectern-probe');
    if (typeof session !== 'string') {
      await session.lease.end();
      return databaseUrl(session);
    }
    await pause(50);
  }
  return null;
};
