import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { identifier, literal } from '../../src/lib/sql-text';
import type { Rows } from '../data/rows';

/** Writes rows in one statement; PostgreSQL turns JSON values into the columns' own types. */
export const insertRows = async (client: Client, { table, rows }: Rows): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => identifier(name))
    .join(', ');
  await client.query(
    `insert into ${identifier(table)} (${columns})
     select ${columns} from json_populate_recordset(null::${identifier(table)}, $1::json)`,
    [JSON.stringify(rows)],
  );
};

/** The next row gets the number after the highest one. */
export const settleSequences = async (client: Client, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, 'id'), (select coalesce(max(id), 0) + 1 from ${identifier(table)}), false)`,
      [identifier(table)],
    );
  }
};

interface RememberedRelation {
  readonly uid: string;
  readonly field: string;
  readonly source: string;
  readonly target: string;
  readonly table: string;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  readonly orderColumn: string;
}

const REMEMBERED: readonly RememberedRelation[] = [
  {
    uid: 'api::interview.interview',
    field: 'guests',
    source: 'interviews',
    target: 'experts',
    table: 'interviews_guests_lnk',
    sourceColumn: 'interview_id',
    targetColumn: 'expert_id',
    orderColumn: 'expert_ord',
  },
  {
    uid: 'api::interview.interview',
    field: 'relatedPublications',
    source: 'interviews',
    target: 'publications',
    table: 'interviews_related_publications_lnk',
    sourceColumn: 'interview_id',
    targetColumn: 'publication_id',
    orderColumn: 'publication_ord',
  },
  {
    uid: 'api::publication.publication',
    field: 'authors',
    source: 'publications',
    target: 'experts',
    table: 'publications_authors_lnk',
    sourceColumn: 'publication_id',
    targetColumn: 'expert_id',
    orderColumn: 'expert_ord',
  },
];

const PUBLISHED_TABLES: readonly (readonly [uid: string, table: string])[] = [
  ['api::expert.expert', 'experts'],
  ['api::publication.publication', 'publications'],
  ['api::interview.interview', 'interviews'],
];

/** What publishing remembers of each published document: that it is published, and what it links to. */
export const rememberPublished = async (client: Client): Promise<void> => {
  for (const [uid, table] of PUBLISHED_TABLES) {
    await client.query(
      `insert into lectern_published_documents
       select ${literal(uid)}, document_id, coalesce(locale, '') from ${identifier(table)} where published_at is not null`,
    );
  }
  for (const it of REMEMBERED) {
    await client.query(
      `insert into lectern_published_links
       select ${literal(it.uid)}, source.document_id, coalesce(source.locale, ''), ${literal(it.field)},
              target.document_id, link.${identifier(it.orderColumn)}
       from ${identifier(it.table)} link
       join ${identifier(it.source)} source on source.id = link.${identifier(it.sourceColumn)}
       join ${identifier(it.target)} target on target.id = link.${identifier(it.targetColumn)}
       where source.published_at is not null`,
    );
  }
};

/** A token with every right, as Strapi stores it: only its keyed hash. */
export const insertToken = async (
  client: Client,
  { token, salt }: { readonly token: string; readonly salt: string },
): Promise<void> => {
  await client.query(
    `insert into strapi_api_tokens (name, description, type, access_key, created_at, updated_at)
     values ('Benchmark', '', 'full-access', $1, now(), now())`,
    [createHmac('sha512', salt).update(token).digest('hex')],
  );
};

/** So that autovacuum does not begin while something is measured, and the planner knows the data. */
export const settleStatistics = async (client: Client): Promise<void> => {
  await client.query('vacuum (analyze, freeze)');
};

/** What is Lectern's on Strapi's tables: plain Strapi has none of it. */
export const dropOwnIndexes = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes
     where schemaname = 'public' and starts_with(indexname, 'lectern_') and not starts_with(tablename, 'lectern_')`,
  );
  for (const { name } of rows) await client.query(`drop index ${identifier(name)}`);
};

/** After new indexes, which a server makes while it serves: what the planner and index-only scans need to know. */
export const learnIndexes = async (client: Client): Promise<void> => {
  while (await isSchemaChanging(client)) await pause(200);
  await client.query('vacuum (analyze)');
};

/** Whether the connection is there on which Lectern puts its indexes in place. */
const isSchemaChanging = async (client: Client): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name = 'lectern-schema'`,
  );
  return rowCount !== 0;
};
