import type { Client } from 'pg';
import { to, type CopyToStreamQuery } from 'pg-copy-streams';
import { decodeRows, json, orNull, record, text } from '../../../lib/row';
import type { TableShape } from '../manifest';
import { copyStatement, quotedList } from '../restore-plan';

/** Whatever the database is set to, both ways write and read values alike, and nothing cuts a long copy. */
const SETTINGS = `set local datestyle = iso; set local intervalstyle = postgres; set local extra_float_digits = 3;
  set local bytea_output = hex; set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local row_security = off`;

/** Begins a transaction for a copy; to write it out, or to read it in. */
export const beginCopy = async (client: Client, mode: 'out' | 'in'): Promise<void> => {
  await client.query(mode === 'out' ? 'begin isolation level repeatable read read only' : 'begin');
  await client.query(SETTINGS);
};

/**
 * Keeps the tables as they are made until the transaction ends. The first statement that reads comes afterwards: it
 * takes the snapshot.
 */
export const holdTables = async (client: Client, tables: readonly string[]): Promise<void> => {
  await client.query(`lock table ${quotedList(tables)} in access share mode`);
};

/** The rows of a table in PostgreSQL's text format, one a line. */
export const rowsOf = (
  client: Client,
  shape: Pick<TableShape, 'name' | 'columns'>,
): CopyToStreamQuery => client.query(to(copyStatement('to stdout', shape)));

/** The paths of files that the content refers to, below the folder of uploads. */
export const readFilePaths = async (client: Client): Promise<readonly string[]> => {
  const answer = await client.query(`select url, formats from files where provider = 'local'`);
  return decodeRows(answer, FILE)
    .flatMap(({ url, formats }) => [url ?? [], formats].flat())
    .flatMap((url) => (url.startsWith('/uploads/') ? [url.slice('/uploads/'.length)] : []));
};

const urlsIn = (formats: unknown): readonly string[] =>
  typeof formats === 'object' && formats !== null
    ? Object.values(formats).flatMap((format: unknown) => {
        const url: unknown = Reflect.get(Object(format), 'url');
        return typeof url === 'string' ? [url] : [];
      })
    : [];

const FILE = record({ url: orNull(text), formats: json(urlsIn) });
