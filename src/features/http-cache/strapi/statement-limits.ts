import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import type { ContentPaths } from '../../../platform/content-paths';
import { mayHaveWritten } from './write-barrier';

/** Milliseconds for a statement of a read of content: with what goes before it, an answer within three seconds. */
const READ_LIMIT = 2_500;
/** The same for all other requests: writes wait for each other. */
const OTHER_LIMIT = 10_000;
/** Milliseconds of a turn of waiting for a connection. */
const TURN = 200;
/** Turns in which nobody gets a connection, after which the database counts as away; and all turns of one wait. */
const IDLE_TURNS = 10;
const MOST_TURNS = 50;

/** Set while a read is answered that Strapi's stack does not know of. */
const readsBeforeStrapi = new AsyncLocalStorage<true>();

/** The result of work, whose statements wait no longer for the database than those of a read may. */
export const withReadLimit = <Result>(work: () => Result): Result =>
  readsBeforeStrapi.run(true, work);

/** A connection of pg's, as Knex uses it. */
interface Connection {
  query(statement: unknown, done?: (error: unknown, result: unknown) => void): unknown;
}

/** Knex types its client as anything. */
interface KnexClient {
  readonly pool: { acquireTimeoutMillis: number };
  acquireConnection: Acquire;
}

type Acquire = () => Promise<Connection>;

/**
 * From the moment when the server listens, no statement of a request waits longer for the database than it
 * may, however silent the database is. What is done before, and without a request, has no limit: migrations,
 * indexes and imports may take long.
 */
export const limitStatements = (strapi: Core.Strapi, paths: ContentPaths): void => {
  const graphqlPath: string = strapi.config.get('plugin::graphql.endpoint', '/graphql');
  const limited = new WeakSet<Connection>();
  const limitNow = (): number | null => {
    const ctx: Context | undefined = strapi.requestContext.get();
    if (!ctx) return readsBeforeStrapi.getStore() ? READ_LIMIT : null;
    return paths.apiAt(ctx.path) === null || mayHaveWritten(ctx, graphqlPath)
      ? OTHER_LIMIT
      : READ_LIMIT;
  };
  strapi.server.httpServer.once('listening', () => {
    knexClient(strapi).pool.acquireTimeoutMillis = TURN;
  });
  const wait = createWait();
  aroundAcquiring(strapi, async (acquire) => {
    const connection = await wait(acquire);
    if (!limited.has(connection)) limit(connection, limitNow);
    limited.add(connection);
    return connection;
  });
};

/** Puts work around each wait for a connection. */
export const aroundAcquiring = (
  strapi: Core.Strapi,
  around: (acquire: Acquire) => Promise<Connection>,
): void => {
  const client = knexClient(strapi);
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () => around(acquire);
};

const knexClient = (strapi: Core.Strapi): KnexClient =>
  (strapi.db.connection as { client: KnexClient }).client;

/**
 * Waits in the queue of a busy pool: the database is not away as long as others get their turn, as the many
 * statements of one large operation do.
 */
const createWait = (): ((acquire: Acquire) => Promise<Connection>) => {
  let served = 0;
  return async (acquire) => {
    let idle = 0;
    for (let turn = 1; ; turn += 1) {
      const before = served;
      try {
        const connection = await acquire();
        served += 1;
        return connection;
      } catch (error) {
        idle = served > before ? 0 : idle + 1;
        const isOver = idle >= IDLE_TURNS || turn >= MOST_TURNS;
        if (isOver || textAt(error, 'name') !== 'KnexTimeoutError') throw error;
      }
    }
  };
};

const limit = (connection: Connection, limitNow: () => number | null): void => {
  // The prototype of an object is typed as anything.
  const driver = Object.getPrototypeOf(connection) as Connection;
  const query: Connection['query'] = (statement, done) =>
    driver.query.call(connection, statement, done);
  connection.query = (statement, done) => {
    const milliseconds = limitNow();
    // A stream of rows has nobody to tell when it is done.
    if (milliseconds === null || !isRecord(statement) || typeof done !== 'function') {
      return query(statement, done);
    }
    return query({ ...statement, query_timeout: milliseconds }, (error, result) => {
      if (textAt(error, 'message') === 'Query read timeout') breakOff(connection);
      done(error, result);
    });
  };
};

/**
 * What comes next on the connection, such as a rollback, would wait behind the statement that is given up. Knex hands
 * it to nobody else.
 */
const breakOff = (connection: Connection): void => {
  Object.assign(connection, { __knex__disposed: 'a statement was given up' });
  const stream = valueAt(valueAt(connection, 'connection'), 'stream');
  if (stream instanceof Socket) stream.destroy();
};
