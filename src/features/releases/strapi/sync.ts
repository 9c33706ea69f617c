import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { failureCode } from '../../../lib/failure-code';
import { valueAt } from '../../../lib/record';
import { onOwnConnection } from '../../../platform/own-connection';
import type { SchemaKeeper } from '../../../platform/schema-keeper';
import type { ReleaseNeeds } from '../standing';
import { UNIQUE_SETTINGS } from '../unique-settings';
import { compareSchemas, expansionOf } from './expand';
import { objectsOf, ownFields } from './own-needs';
import { rememberObjects, writeRecord } from './record-store';

/** Milliseconds to wait for a lock, between two tries, and for all of them. */
const PATIENCE = 2_000;
const BETWEEN_TRIES = 3_000;
const LONGEST_WAIT = 600_000;

interface Release extends ReleaseNeeds {
  readonly minimumRelease: string;
}

/**
 * Brings the database up to date for this release: migrations, then what it adds. In place of Strapi's own
 * synchronization, of which only the comparison is used. Throws StartRefused before anything is changed.
 */
export const synchronize = async (
  strapi: Core.Strapi,
  keeper: SchemaKeeper,
  release: Release,
): Promise<void> => {
  await migrate(strapi);
  const { schema } = strapi.db;
  const previousSchema = (await schema.schemaStorage.read())?.schema;
  const comparison = await compareSchemas(strapi, previousSchema);
  const { newTables, steps, indexes } = expansionOf(strapi, comparison);
  await untilUnlocked(strapi, 'new tables', () =>
    strapi.db.connection.transaction(async (trx) => {
      await trx.raw(`set local lock_timeout = ${PATIENCE}`);
      await schema.builder.createTables(newTables, trx);
    }),
  );
  await keeper.carryOut(steps);
  await keeper.needIndexes(indexes);
  await schema.schemaStorage.add(schema.schema);
  await onOwnConnection(strapi, 'lectern-schema', async (client) => {
    if (previousSchema) await rememberObjects(client, objectsOf(previousSchema), '');
    await writeRecord(client, { ...release, fields: ownFields(strapi) });
  });
  await keeper.carryOut(UNIQUE_SETTINGS);
};

/** Each migration is a transaction, begun by `db.transaction`: that is where its patience is set. */
const migrate = async (strapi: Core.Strapi): Promise<void> => {
  const { db } = strapi;
  if (!(await db.migrations.shouldRun())) return;
  const own = { transaction: db.transaction.bind(db) };
  const polite = {
    transaction: (work: TransactionWork) =>
      own.transaction(async (parts: { readonly trx: Knex.Transaction }) => {
        await parts.trx.raw(`set local lock_timeout = ${PATIENCE}`);
        return await work(parts);
      }),
  };
  try {
    Object.assign(db, polite);
    await untilUnlocked(strapi, 'a migration', () => db.migrations.up());
  } finally {
    Object.assign(db, own);
  }
};

type TransactionWork = (parts: { readonly trx: Knex.Transaction }) => Promise<unknown>;

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * What everything else builds on is tried again before the process goes on. Not `p-retry`: an ES module only, which Jest
 * cannot load into what is compiled to CommonJS.
 */
const untilUnlocked = async (
  strapi: Core.Strapi,
  name: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isLocked(error) || Date.now() > end) throw error;
      strapi.log.warn(
        `The database is not up to date yet: ${name} waits for a table that is held.`,
      );
      await pause(BETWEEN_TRIES);
    }
  }
};

const isLocked = (error: unknown): boolean =>
  failureCode(error) === LOCK_NOT_AVAILABLE ||
  failureCode(valueAt(error, 'cause')) === LOCK_NOT_AVAILABLE;
