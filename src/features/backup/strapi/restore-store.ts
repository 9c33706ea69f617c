import type { Client } from 'pg';
import { failureCode } from '../../../lib/failure-code';
import {
  column,
  type Decoded,
  decodeRow,
  decodeRows,
  flag,
  record,
  text,
  withDefault,
} from '../../../lib/row';
import { START_LOCK, tryLock } from '../../../platform/advisory-lock';
import { quoted, quotedList } from '../restore-plan';

/** One statement and no other, whatever the text holds. */
export const runOne = async (client: Client, text: string): Promise<void> => {
  const statement = { text, queryMode: 'extended' };
  await client.query(statement);
};

/** Whether nobody else brings the database up to date, or restores into it, until this transaction ends. */
export const takeTurn = (client: Client): Promise<boolean> => tryLock(client, START_LOCK);

/** Everything in the schema that an extension did not bring: tables, views and what else has rows. */
export const readRelations = async (client: Client): Promise<readonly string[]> => {
  const answer = await client.query(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
     order by relkind = 'S', 1`,
  );
  return decodeRows(answer, column('name', text));
};

export type Place = Decoded<typeof PLACE>;

export const readPlace = async (client: Client): Promise<Place> => {
  const answer = await client.query(
    `select current_database() as database, current_schema() as schema, current_user as "user",
       has_database_privilege(current_database(), 'create') as "mayStage"`,
  );
  return decodeRow(answer, PLACE);
};

const PLACE = record({
  database: text,
  schema: withDefault(text, ''),
  user: text,
  /** Whether a schema may be made, in which tables are made before anybody sees them. */
  mayStage: flag,
});

export const makeStage = async (client: Client, stage: string): Promise<void> => {
  await client.query(`create schema ${quoted(stage)}`);
};

/** Names without a schema are looked for here first: a key leads to the table beside it. */
export const lookIn = async (client: Client, schemas: readonly string[]): Promise<void> => {
  await client.query(`set local search_path = ${quotedList(schemas)}`);
};

/** SQLSTATE: somebody holds a table, or waits for one that we hold. */
const HELD = ['55P03', '40P01'];

/** Takes tables for itself, if nobody holds one for more than two seconds; else everything is as before. */
export const tryToLock = async (client: Client, tables: readonly string[]): Promise<boolean> => {
  if (tables.length === 0) return true;
  await client.query(`savepoint before_lock; set local lock_timeout = '2s'`);
  try {
    await client.query(`lock table ${quotedList(tables)} in access exclusive mode`);
    await client.query('set local lock_timeout = 0');
    return true;
  } catch (error) {
    if (!HELD.includes(failureCode(error))) throw error;
    await client.query('rollback to savepoint before_lock');
    return false;
  }
};

/**
 * The statements that give others the rights on new tables and sequences which they had on those of the same name,
 * or which the schema gives by default.
 */
export const readGrants = async (client: Client, stage: string): Promise<readonly string[]> => {
  return decodeRows(await client.query(GRANTS, [stage]), column('statement', text));
};

const GRANTS = `select distinct format('grant %s on %s %I.%I to %s%s', privilege_type,
    case fresh.relkind when 'S' then 'sequence' else 'table' end, current_schema(), fresh.relname,
    case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
    case when is_grantable then ' with grant option' else '' end) as statement
  from pg_class fresh
  left join pg_class old on old.relname = fresh.relname and old.relnamespace = current_schema()::regnamespace
  left join pg_default_acl standard on standard.defaclnamespace = current_schema()::regnamespace
    and standard.defaclrole = fresh.relowner
    and standard.defaclobjtype = case fresh.relkind when 'S' then 'S'::"char" else 'r'::"char" end
  cross join lateral aclexplode(coalesce(old.relacl, standard.defaclacl)) granted
  where fresh.relnamespace = $1::regnamespace and fresh.relkind in ('r', 'S') and grantee <> fresh.relowner`;

/** Puts the new tables in the place of the old ones. What somebody else built on an old one stops it. */
export const exchange = async (
  client: Client,
  {
    stage,
    schema,
    old,
    fresh,
  }: { stage: string; schema: string; old: readonly string[]; fresh: readonly string[] },
): Promise<void> => {
  if (old.length > 0)
    await client.query(`drop table ${old.map((table) => quoted(schema, table)).join(', ')}`);
  for (const table of fresh) {
    await client.query(`alter table ${quoted(stage, table)} set schema ${quoted(schema)}`);
  }
  await client.query(`drop schema ${quoted(stage)}`);
};

/** Statements for tables that a backup has, by their names. */
const RENEWALS: Readonly<Record<string, string>> = {
  // Everything is looked at again: tables, indexes, triggers.
  lectern_schema: `update lectern_schema set fingerprint = ''`,
  // Whoever kept answers finds another log, and forgets them.
  lectern_change_state: `update lectern_change_state set epoch = gen_random_uuid(), pruned_through = '0', triggers = ''`,
  lectern_purge_state: `update lectern_purge_state set snapshot = null, epoch = null, failures = 0, next_try_at = now(), last_failure = null`,
};

/** Makes the restored database one of its own: another log of changes, nothing taken for done. */
export const renew = async (client: Client, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    const statement = RENEWALS[table];
    if (statement !== undefined) await client.query(statement);
  }
  await client.query('notify lectern_changes');
};
