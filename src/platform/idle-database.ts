import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** Milliseconds between two looks at the pool. */
const LOOK_EVERY = 20;
/** A chain of queries leaves the pool unused for an instant between two of them. */
const QUIET_LOOKS = 3;

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until nobody uses the database any more, at most `patience` milliseconds. After a write Strapi's
 * own events go on to query it, awaited by nobody: a pool closed under them ends the process with an error.
 */
export const untilDatabaseIsIdle = async (strapi: Core.Strapi, patience: number): Promise<void> => {
  // Knex leaves its client untyped; the pool is tarn's.
  const { pool } = strapi.db.connection.client as { pool: Pool };
  let quietLooks = 0;
  for (let waited = 0; waited < patience && quietLooks < QUIET_LOOKS; waited += LOOK_EVERY) {
    await pause(LOOK_EVERY);
    quietLooks = pool.numUsed() + pool.numPendingAcquires() === 0 ? quietLooks + 1 : 0;
  }
};
