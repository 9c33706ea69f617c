import type { z } from 'zod';
import { BACKUP_VARIABLES } from './backup-variables';
import { CACHE_VARIABLES } from './cache-variables';
import * as format from './formats';
import { SITE_VARIABLES } from './site-variables';
import { option, secret, type Variable } from './variable';

export type { Demand, Variable } from './variable';

/** Every environment variable that Lectern reads, in the order of .env.example. */
export const VARIABLES = {
  HOST: option(
    'Address to listen on; 0.0.0.0 for every network interface.',
    format.text,
    '127.0.0.1',
  ),
  PORT: option('Port to listen on.', format.port, '1337'),
  PUBLIC_URL: {
    meaning: 'Address under which the world reaches this server, without a slash at the end.',
    demand: 'never',
    isSecret: false,
    format: format.webAddress,
    example: 'https://cms.example.org',
  },
  TRUST_PROXY: option(
    'Which proxies before this server to believe when they say who the client is (X-Forwarded-*): false for none, how many there are, or their addresses and networks separated by commas (10.0.0.0/8, loopback, uniquelocal). true is one. Too many would let clients choose their address.',
    format.trustedProxies,
    'false',
  ),
  SECURE_COOKIES: {
    meaning:
      'Send cookies of the admin panel over HTTPS only. Not given: so in production to whoever came over HTTPS (behind a proxy set TRUST_PROXY).',
    demand: 'never',
    isSecret: false,
    format: format.flag,
    example: 'true',
  },
  CORS_ORIGINS: option(
    'Web sites whose scripts may read the APIs, never with cookies: origins, separated by commas, * or none.',
    format.origins,
    '*',
  ),
  LOG_LEVEL: option('error, warn, info, http or debug.', format.logLevel, 'http'),

  DATABASE_URL: {
    meaning: 'External PostgreSQL 15 or later.',
    demand: 'production-without-embedded',
    isSecret: true,
    format: format.databaseAddress,
    example: 'postgresql://lectern:password@db.example.org:5432/lectern',
  },
  DATABASE_SSL: option('Speak TLS with the external PostgreSQL.', format.flag, 'false'),
  DATABASE_SSL_CA_FILE: {
    meaning: 'Certificate authority (PEM file) that signed the server certificate.',
    demand: 'never',
    isSecret: false,
    format: format.text,
    example: './database-ca.pem',
  },
  DATABASE_POOL_MIN: option('Connections kept open.', format.wholeNumber(0, 1000), '2'),
  DATABASE_POOL_MAX: option('Most connections opened.', format.wholeNumber(1, 1000), '10'),
  DATABASE_READ_POOL_MAX: option(
    'Most connections opened for reading published content, beside the others.',
    format.wholeNumber(1, 1000),
    '4',
  ),
  MIGRATE_AT_START: option(
    'Bring the database up to date when the server starts; false leaves that to npm run migrate, and the server needs no right to change tables.',
    format.flag,
    'true',
  ),
  LECTERN_EMBEDDED_DB: option(
    'Use the embedded PostgreSQL also in production, instead of DATABASE_URL.',
    format.flag,
    'false',
  ),
  LECTERN_DATA_DIR: option(
    'Folder of the embedded PostgreSQL and of generated secrets.',
    format.text,
    '.tmp',
  ),

  APP_KEYS: {
    meaning:
      'Keys that sign session cookies: two or more, separated by commas; the first one signs.',
    demand: 'production',
    isSecret: true,
    format: format.list.refine(
      (keys) => keys.length >= 2,
      'write at least two keys, separated by a comma',
    ),
  },
  API_TOKEN_SALT: secret('Salt of the stored API tokens; changing it makes them void.'),
  ADMIN_JWT_SECRET: secret('Signs the sessions of the admin panel.'),
  TRANSFER_TOKEN_SALT: secret('Salt of the stored transfer tokens.'),
  JWT_SECRET: secret('Signs the sessions of API users.'),
  ENCRYPTION_KEY: secret(
    'Encrypts what the admin panel stores for showing again, such as API tokens.',
  ),

  READER_ENABLED: option(
    'Answer reads with one SQL statement each; false leaves them to Strapi, without a budget over REST.',
    format.flag,
    'true',
  ),
  READ_INDEXES_ENABLED: option(
    'Make the indexes that these statements need. Those made before stay.',
    format.flag,
    'true',
  ),
  BODY_MAX_KILOBYTES: option(
    'Largest JSON body that is read. A transcript of 600 turns has 220.',
    format.wholeNumber(64, 100_000),
    '1024',
  ),
  UPLOAD_MAX_MEGABYTES: option(
    'Largest file that may be uploaded, and all files of one request together.',
    format.wholeNumber(1, 10_000),
    '200',
  ),
  UPLOAD_MAX_MEGAPIXELS: option(
    'Largest picture that may be uploaded, all frames of an animation together.',
    format.wholeNumber(1, 250),
    '50',
  ),
  UPLOADS_AT_ONCE: option(
    'Requests whose files are received at the same time; they fill at most so many times UPLOAD_MAX_MEGABYTES.',
    format.wholeNumber(1, 100),
    '8',
  ),
  UPLOAD_FOLDER: {
    meaning:
      'Folder for files while they are received. Not given: the folder incoming in LECTERN_DATA_DIR.',
    demand: 'never',
    isSecret: false,
    format: format.text,
    example: '/var/tmp/lectern',
  },
  IMAGE_CACHE_FOLDER: {
    meaning:
      'Folder for pictures in other sizes, which several processes may share. Not given: the folder images in LECTERN_DATA_DIR.',
    demand: 'never',
    isSecret: false,
    format: format.text,
    example: '/var/cache/lectern/images',
  },
  IMAGE_CACHE_MEGABYTES: option(
    'Most of them; those that nobody wanted for longest make room.',
    format.wholeNumber(1, 1_000_000),
    '512',
  ),
  CONTENT_LOCALES: option(
    'Languages that content may be written in, the default one first.',
    format.locales,
    'en,de,fr,es,ar',
  ),
  ...SITE_VARIABLES,
  ...BACKUP_VARIABLES,
  GRAPHQL_INTROSPECTION: option('Let GraphQL clients ask for the schema.', format.flag, 'true'),
  ALLOW_REGISTRATION: option(
    'Let strangers make accounts of the API, with the rights of the role Authenticated.',
    format.flag,
    'false',
  ),
  CONFIRM_EMAIL: {
    meaning:
      'Let accounts of the API in only after their e-mail address was confirmed, for which mail must be set up. Not given: as ALLOW_REGISTRATION.',
    demand: 'never',
    isSecret: false,
    format: format.flag,
    example: 'true',
  },
  ADMIN_EMAIL: {
    meaning:
      'E-mail address of the first administrator, made at a start that finds none. Or use: npm run admin -- create.',
    demand: 'never',
    isSecret: false,
    format: format.emailAddress,
    example: 'admin@example.org',
  },
  ADMIN_PASSWORD: {
    meaning: 'Password of that first administrator; take it out again after that start.',
    demand: 'never',
    isSecret: true,
    format: format.text,
  },
  ATTEMPT_LIMITS: option(
    'Limit how often somebody may try passwords, codes and tokens, and ask for mails.',
    format.flag,
    'true',
  ),
  ADMIN_RATE_LIMIT: option('The same in the admin panel.', format.flag, 'true'),
  ATTEMPTS_PER_ACCOUNT: option(
    'Wrong passwords for one account in 15 minutes: by all strangers together, and by each address that signed in before.',
    format.wholeNumber(3, 1000),
    '10',
  ),
  ATTEMPTS_PER_ADDRESS: option(
    'Wrong passwords from one address in 15 minutes, for any accounts.',
    format.wholeNumber(3, 100_000),
    '30',
  ),
  ATTEMPTS_IN_ALL: option(
    'Attempts of all strangers together in a minute, of each kind.',
    format.wholeNumber(10, 1_000_000),
    '120',
  ),

  ...CACHE_VARIABLES,
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** The parsed value of each variable; undefined only where there is no fallback. */
export type Environment = {
  readonly [Name in VariableName]: (typeof VARIABLES)[Name] extends { fallback: string }
    ? z.output<(typeof VARIABLES)[Name]['format']>
    : z.output<(typeof VARIABLES)[Name]['format']> | undefined;
};

export const VARIABLE_ENTRIES: readonly (readonly [string, Variable])[] = Object.entries(VARIABLES);
