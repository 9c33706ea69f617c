import type { Client } from 'pg';
import { failureCode } from '../lib/failure-code';
import { column, decodeRows, text, withDefault } from '../lib/row';
import type { SchemaStep } from '../lib/schema-wishes';
import { identifier } from '../lib/sql-text';

/** `waits`: somebody holds what it needs; nothing was changed. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly reports: readonly string[] }
  | { readonly kind: 'waits'; readonly for: string };

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

/**
 * Makes a change, waiting for its lock no longer than so many milliseconds: whoever reads the table meanwhile
 * stands behind it in the queue.
 */
export const makeStep = async (
  client: Client,
  step: SchemaStep,
  patience: number,
): Promise<StepOutcome> => {
  try {
    await client.query(`begin; set local lock_timeout = ${patience}`);
    const reports: string[] = [];
    for (const [index, statement] of step.statements.entries()) {
      const { rowCount } = await client.query(statement);
      const isCounted = step.counts?.statement === index && (rowCount ?? 0) > 0;
      if (isCounted) reports.push(`Merged ${String(rowCount)} ${step.counts.what}.`);
    }
    await client.query('commit');
    return { kind: 'done', reports };
  } catch (error) {
    await client.query('rollback');
    if (!isBlocked(error)) throw error;
    return { kind: 'waits', for: await describeHolders(client, step.table) };
  }
};

const isBlocked = (error: unknown): boolean =>
  [LOCK_NOT_AVAILABLE, DEADLOCK].includes(failureCode(error));

/** Who holds a table: "pg_dump (process 4711, since 03:00:12)". */
const describeHolders = async (client: Client, table: string | null): Promise<string> => {
  const answer = await client.query(HOLDERS, [table === null ? null : identifier(table)]);
  return decodeRows(answer, HOLDER).join(', ') || 'another connection';
};

// Null of a transaction that is just ending.
const HOLDER = column('holder', withDefault(text, ''));

const HOLDERS = `select distinct coalesce(nullif(application_name, ''), 'a client') ||
    ' (process ' || pid || ', since ' || to_char(xact_start, 'HH24:MI:SS') || ')' as holder
  from pg_locks join pg_stat_activity using (pid)
  where granted and pid <> pg_backend_pid() and relation = to_regclass($1) limit 3`;
