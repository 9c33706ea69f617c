import { failureCode } from '../lib/failure-code';
import { MISTRUST } from '../lib/lost-database';
import { textAt } from '../lib/record';

/** Where the database was looked for. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
}

type Wording = (address: DatabaseAddress) => string;

const certificate: Wording = ({ host }) =>
  `The certificate of the database on ${host} is not trusted: give the authority that signed it in DATABASE_SSL_CA_FILE, and in DATABASE_URL the host name for which it was made.`;
const login: Wording = ({ user, host }) =>
  `The database on ${host} does not let in ${user}: correct the user and the password in DATABASE_URL, or allow this machine in pg_hba.conf.`;
const unknownHost: Wording = ({ host }) =>
  `No machine is named ${host}: correct the host in DATABASE_URL, or the name service of this machine.`;
const unreachable: Wording = ({ host, port }) =>
  `The database on ${host}, port ${port}, does not answer: correct DATABASE_URL, or open the way to it (network, firewall).`;

/** By the codes of Node, TLS and PostgreSQL (SQLSTATE). */
const WORDINGS: Readonly<Record<string, Wording>> = {
  '28P01': login,
  '28000': login,
  '3D000': ({ database, host }) =>
    `The database server on ${host} has no database ${database}: create it (createdb ${database}), or correct its name in DATABASE_URL.`,
  '42501': ({ database, user }) =>
    `The user ${user} may not connect to the database ${database}: grant it (GRANT CONNECT ON DATABASE), or name another user in DATABASE_URL.`,
  '53300': ({ host }) =>
    `The database server on ${host} has no connection left: raise its max_connections, or lower DATABASE_POOL_MAX of the servers that use it.`,
  '57P03': ({ host }) =>
    `The database server on ${host} is starting up or shutting down: start Lectern again when it is ready.`,
  ECONNREFUSED: ({ host, port }) =>
    `No database server listens on ${host}, port ${port}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
};

/** By what the driver says where it gives no code. */
const MESSAGES: readonly (readonly [pattern: RegExp, wording: Wording])[] = [
  [
    /does not support SSL/,
    ({ host }) =>
      `The database server on ${host} does not speak TLS: turn it on there (ssl = on), or set DATABASE_SSL=false if the way to it is safe.`,
  ],
  [
    /SASL|password must be a string/i,
    ({ host }) => `The database on ${host} asks for a password: give it in DATABASE_URL.`,
  ],
  [/timeout/i, unreachable],
  [
    /Connection terminated|ECONNRESET|socket hang up/i,
    ({ host, port }) =>
      `What listens on ${host}, port ${port}, ended the connection: make sure that it is a PostgreSQL server, and that it takes connections from this machine.`,
  ],
];

/** One sentence on why a database could not be opened, and what to do. */
export const describeDatabaseFailure = (error: unknown, address: DatabaseAddress): string => {
  const code = failureCode(error);
  const message = textAt(error, 'message') ?? 'no reason given';
  return (wordingOf(code, message) ?? unknown(code || message))(address);
};

const wordingOf = (code: string, message: string): Wording | undefined => {
  if (MISTRUST.test(code)) return certificate;
  return WORDINGS[code] ?? MESSAGES.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
};

const unknown =
  (reason: string): Wording =>
  ({ host, port }) =>
    `The database on ${host}, port ${port}, could not be opened (${reason}): correct DATABASE_URL, or mend the server.`;

/** What a database says of itself. */
export interface DatabaseFacts {
  /** As `server_version_num` has it: 150004. */
  readonly version: number;
  readonly isReadOnly: boolean;
  readonly mayCreate: boolean;
}

const OLDEST = 15;

/** Why a database cannot be used although it was opened; null if it can. */
export const describeUnfit = (
  { version, isReadOnly, mayCreate }: DatabaseFacts,
  { host, database, user }: DatabaseAddress,
): string | null => {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST) {
    return `The database on ${host} is PostgreSQL ${major}: Lectern needs PostgreSQL ${OLDEST} or later; upgrade it, or name another server in DATABASE_URL.`;
  }
  if (isReadOnly) {
    return `The database on ${host} takes no writes (a standby, or default_transaction_read_only): name the primary server in DATABASE_URL.`;
  }
  return mayCreate
    ? null
    : `The user ${user} may not create tables in the database ${database}: make it the owner (ALTER DATABASE ${database} OWNER TO ${user}), or name another user in DATABASE_URL.`;
};
