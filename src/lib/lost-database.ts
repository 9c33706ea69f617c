import { failureCode } from './failure-code';
import { isRecord, textAt } from './record';

/** Codes by which Node says that a server cannot be reached. */
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** Codes by which Node says that it does not trust a server, or cannot speak TLS with it. */
export const MISTRUST =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_OSSL_|ERR_SSL_|HOSTNAME_)/;

/** SQLSTATEs of PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const REFUSALS = [
  '25006', // takes no writes: a standby
  '25P03', // ended the connection: idle in a transaction
  '25P04', // ended the connection: the transaction took too long
  '3D000', // no such database
  '53300', // too many connections
  '53400', // a limit of its settings is exceeded
  '55000', // accepts no connections
  '57P01', // terminated by an administrator
  '57P02', // crashed
  '57P03', // starting up or shutting down
  '57P04', // the database was dropped
  '57P05', // ended the connection: idle
];

/** A connection failed (class 08), or whoever asks for one is not let in (class 28). */
const CLASSES = /^(08|28)[0-9A-Z]{3}$/;

/** Whether an error's code means that there is no connection to the database, and not that a statement is wrong. */
const isLostDatabaseCode = (code: string): boolean =>
  NETWORK.includes(code) || MISTRUST.test(code) || REFUSALS.includes(code) || CLASSES.test(code);

/** What the pool and the driver say, which give no code. */
const MESSAGES =
  /(^| - )(Connection terminated|Connection ended|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect|Query read timeout|Knex: Timeout acquiring a connection|The server does not support SSL connections|SASL)/;

/** Whether an error, or one that caused it, means that the database could not be reached, and not that it refused. */
export const isLostDatabase = (error: unknown): boolean =>
  isRecord(error) &&
  (isLostDatabaseCode(failureCode(error)) ||
    MESSAGES.test(textAt(error, 'message') ?? '') ||
    isLostDatabase(error.cause));
