import type { Core } from '@strapi/strapi';
import { failureCode } from '../../../lib/failure-code';
import { ownConnection } from '../../../platform/own-connection';
import { within } from '../../../platform/within';
import type { DatabaseState } from '../readiness';
import { readSchemaState } from './schema-store';

/** Milliseconds for all of it: an answer within two seconds. */
const PATIENCE = 1_500;

/** SQLSTATE: no connection is left, on the server, in the database or for the user. */
const TOO_MANY = '53300';

interface Pool {
  readonly max: number;
  numUsed(): number;
  numFree(): number;
}

/**
 * Asks the database over a connection that is made for it: one that stands may go on after nobody else is let
 * in any more, and one of the pool is waited for behind whatever the pool is busy with.
 */
export const probeDatabase = async (strapi: Core.Strapi): Promise<DatabaseState> => {
  const client = ownConnection(strapi, { name: 'lectern-ready', patience: PATIENCE });
  const asked = client.connect().then(() => readSchemaState(client));
  const { pool } = strapi.db.connection.client as { pool: Pool };
  try {
    const state = await within(PATIENCE, asked, () => null);
    if (state === null) return { kind: 'away' };
    return { kind: 'answered', isPoolFull: isFull(pool), ...state };
  } catch (error) {
    const holdsSome = pool.numUsed() + pool.numFree() > 0;
    return { kind: failureCode(error) === TOO_MANY && holdsSome ? 'crowded' : 'away' };
  } finally {
    client.end().catch(() => undefined);
  }
};

const isFull = (pool: Pool): boolean => pool.numUsed() >= pool.max;
