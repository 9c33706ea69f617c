import type { Client } from 'pg';
import { makeStep } from '../../../platform/polite-change';
import { StartRefused } from '../../../platform/start-refused';
import { contraction, olderReleases } from '../contraction';
import type { Inspection } from './inspection';
import { closeToOlder, readConnected } from './record-store';

/** Milliseconds to wait for a table. */
const PATIENCE = 2_000;

/**
 * Drops what no release in use needs, and closes the database to those that do, in one transaction. Throws
 * StartRefused, having changed nothing, while a server of an older release may be connected, or a table is held.
 */
export const contract = async (
  client: Client,
  { release, unneeded }: Pick<Inspection, 'release' | 'unneeded'>,
): Promise<void> => {
  const older = olderReleases(await readConnected(client), release);
  if (older.length > 0) {
    const list = older.map(
      ({ name, process, address }) =>
        `${name === '' ? 'a client without a name' : name} (process ${process}, ${address})`,
    );
    throw new StartRefused(
      `Nothing was dropped: ${list.join(', ')} may be a server of an older release, so end it first.`,
    );
  }
  const outcome = await makeStep(
    client,
    { name: 'contraction', table: unneeded[0]?.table ?? null, statements: contraction(unneeded) },
    PATIENCE,
  );
  if (outcome.kind === 'waits') {
    throw new StartRefused(
      `Nothing was dropped: ${outcome.for} holds a table, so try again later.`,
    );
  }
  await closeToOlder(client, release, unneeded);
};
