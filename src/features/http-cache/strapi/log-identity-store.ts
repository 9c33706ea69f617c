import type { Client } from 'pg';
import { failureCode } from '../../../lib/failure-code';
import { column, decodeRow, flag, orNull, row, text } from '../../../lib/row';
import { isDatabaseAway } from '../../../platform/database-errors';
import { serverIdentity } from '../server-identity';
import { TRIGGER_PREFIX } from '../trigger-sql';

/** Questions that a server may refuse to an ordinary role, or not know: one each. */
const FACTS = {
  system: 'select system_identifier::text as fact from pg_control_system()',
  timeline: 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as fact',
  database: 'select oid::text as fact from pg_database where datname = current_database()',
  startedAt: 'select extract(epoch from pg_postmaster_start_time())::text as fact',
} as const;

/** A log that is true of no other database. The transaction that writes the row is its proof. */
const IS_ORIGINAL = `exists (
  select from lectern_change_identity identity where identity.xmin = identity.writer::xid and identity.server = $1
) and exists (select from lectern_change_state) and exists (select from lectern_purge_state)`;

/** SQLSTATE of a server that knows the question and has no answer, such as one without write-ahead log files. */
const NOT_HERE = '55000';

/** Which history the database has that this connection is to; null if it cannot be asked. It never changes. */
export const readServerIdentity = async (client: Client): Promise<string | null> =>
  serverIdentity({
    system: await askFor(client, FACTS.system),
    timeline: await askFor(client, FACTS.timeline),
    database: await askFor(client, FACTS.database),
    startedAt: await askFor(client, FACTS.startedAt),
  });

const askFor = async (client: Client, question: string): Promise<string | null> => {
  try {
    return decodeRow(await client.query(question), column('fact', orNull(text)));
  } catch (error) {
    if (isDatabaseAway(error) && failureCode(error) !== NOT_HERE) throw error;
    return null;
  }
};

/**
 * Throws unless as many triggers are there as the log needs. After a restore they come last: what is read before
 * may be half of the content, and its other half is written down by nobody.
 */
export const demandTriggers = async (client: Client, expected: number): Promise<void> => {
  const answer = await client.query(
    `select count(*) >= $2 as is_complete from pg_trigger
     join pg_class on pg_class.oid = tgrelid and pg_class.relnamespace = current_schema()::regnamespace
     where starts_with(tgname, $1) and not tgisinternal`,
    [TRIGGER_PREFIX, expected],
  );
  if (!decodeRow(answer, column('is_complete', flag))) {
    throw new Error('The triggers that write the change log are not in place.');
  }
};

/** Whether the log that is there tells of this very database. */
export const isLogOf = async (client: Client, server: string): Promise<boolean> => {
  const answer = await client.query(`select ${IS_ORIGINAL} as is_original`, [server]);
  return decodeRow(answer, column('is_original', flag));
};

/**
 * Begins the log of this database, once for all processes: forgets what another one's told, and what a shared cache
 * was told in its time. Everybody then drops everything, and everything is purged. `doubted`: the epoch of a log that
 * looks right and is not. Does nothing if somebody else was first.
 */
export const beginLog = async (
  client: Client,
  server: string,
  doubted: string | null,
): Promise<void> => {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(hashtextextended('lectern:change-log', 0))`);
  const answer = await client.query(
    `select ${IS_ORIGINAL} as is_original, (select epoch::text from lectern_change_state) as epoch`,
    [server],
  );
  const { isOriginal, epoch } = decodeRow(answer, row({ isOriginal: flag, epoch: orNull(text) }));
  if (!isOriginal || epoch === doubted) await writeBeginning(client, server);
  await client.query('commit');
};

const writeBeginning = async (client: Client, server: string): Promise<void> => {
  await client.query(
    `insert into lectern_change_identity (server, writer) values ($1, pg_current_xact_id())
     on conflict (is_only) do update set server = excluded.server, writer = excluded.writer`,
    [server],
  );
  await client.query(
    `insert into lectern_change_state default values
     on conflict (is_only) do update set epoch = gen_random_uuid(), pruned_through = '0'`,
  );
  await client.query('delete from lectern_changes');
  await client.query('delete from lectern_purges');
  await client.query(
    `insert into lectern_purge_state default values on conflict (is_only) do update
     set snapshot = null, epoch = null, failures = 0, next_try_at = now(), last_failure = null`,
  );
};
