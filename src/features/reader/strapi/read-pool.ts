import { Pool, type PoolClient, type QueryResult } from 'pg';
import { recordIn } from '../../../lib/record';
import { NoConnection } from '../../../platform/database-errors';
import { within } from '../../../platform/within';
import { ReadFailure, readFailureOf } from '../answer/failure';

export interface ReadStatement {
  readonly text: string;
  /** How often it has run: only a statement that comes again is worth preparing. */
  uses: number;
  /** Its name on the connections of one generation. */
  name: { readonly text: string; readonly generation: number } | null;
}

export interface ReadPool {
  /** The first row. Rejects with a ReadFailure, or with PostgreSQL's own error about the statement. */
  queryRow(statement: ReadStatement, values: readonly unknown[]): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface ReadPoolSettings {
  readonly maximum: number;
  readonly statementTimeoutMs: number;
}

/** PostgreSQL keeps prepared statements until the connection ends: after so many, new ones are opened. */
const MAX_PREPARED = 1000;
/** Characters of their texts together. PostgreSQL keeps a plan of many times that size for each connection. */
const MAX_PREPARED_LENGTH = 4 * 1024 * 1024;
/**
 * For a connection, and for a statement with all that goes before it. A database that is silent cannot end a
 * statement itself.
 */
const CONNECT_TIMEOUT_MS = 2000;
const SILENCE_TIMEOUT_MS = 2500;

/**
 * The settings of a session, sent as a statement: PgBouncer refuses connections that bring settings along. Many
 * short reads run side by side: to compile one, or to share it among processes, costs more than it gains.
 */
const sessionOf = ({ statementTimeoutMs }: ReadPoolSettings): string =>
  `set statement_timeout = ${statementTimeoutMs}; set jit = off; set max_parallel_workers_per_gather = 0`;

/** Connections for reading only, beside Strapi's own. */
export const createReadPool = (connection: unknown, settings: ReadPoolSettings): ReadPool => {
  const pool = new Pool({
    ...recordIn(connection),
    max: settings.maximum,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- pg waits for it, which its types do not say
    onConnect: async (client) => {
      await client.query(sessionOf(settings));
    },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Whoever asked was told before; then the connection is given up.
    query_timeout: 2 * SILENCE_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'lectern-reader',
  });
  // A connection that breaks is replaced by the next query; the query that it was answering, if any, fails by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const names = createStatementNames();
  const queryRow: ReadPool['queryRow'] = async (statement, values) => {
    const client = await connect(pool);
    const generation = names.generationOf(client);
    try {
      const name = names.nameOf(statement, generation);
      const query = { text: statement.text, values: [...values], ...(name ? { name } : {}) };
      const { rows }: QueryResult<Record<string, unknown>> = await client.query(query);
      client.release(names.isOutdated(generation));
      return rows[0] ?? {};
    } catch (error) {
      const failure = readFailureOf(error);
      client.release(failure?.code === 'READ_UNAVAILABLE');
      throw failure ?? error;
    }
  };
  return {
    // The wait for a connection and that for the answer together are no longer than one of them may be.
    queryRow: (statement, values) =>
      within(SILENCE_TIMEOUT_MS, queryRow(statement, values), refuseSilence),
    close: () => pool.end(),
  };
};

const refuseSilence = (): never => {
  const cause = Object.assign(new Error('The database is silent'), { code: 'ETIMEDOUT' });
  throw new ReadFailure('READ_UNAVAILABLE', { cause });
};

const connect = async (pool: Pool): Promise<PoolClient> => {
  try {
    return await pool.connect();
  } catch (error) {
    throw new ReadFailure('READ_UNAVAILABLE', { cause: new NoConnection(error) });
  }
};

/** Gives out names in generations: a connection belongs to the one in which it was opened. */
const createStatementNames = () => {
  const generations = new WeakMap<PoolClient, number>();
  let current = 0;
  let issued = 0;
  let issuedLength = 0;
  const newName = (text: string): { text: string; generation: number } => {
    if (issued >= MAX_PREPARED || issuedLength >= MAX_PREPARED_LENGTH) {
      current += 1;
      issued = 0;
      issuedLength = 0;
    }
    issued += 1;
    issuedLength += text.length;
    return { text: `r${current}_${issued}`, generation: current };
  };
  return {
    generationOf(client: PoolClient): number {
      const known = generations.get(client) ?? current;
      generations.set(client, known);
      return known;
    },
    isOutdated: (generation: number): boolean => generation < current,
    nameOf(statement: ReadStatement, generation: number): string | null {
      statement.uses += 1;
      if (statement.uses < 2) return null;
      if (statement.name?.generation !== current) statement.name = newName(statement.text);
      return generation === current ? statement.name.text : null;
    },
  };
};
