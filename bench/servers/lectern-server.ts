import { processEnvironment, quietEnvironment } from '../../config/environment';

/** Guards nothing: the servers listen on 127.0.0.1 and their data is made up. */
export const TOKEN_SALT = 'bench-api-token-salt-kQ2x7Vw9Zp4Lr8Ts';

const SECRETS: Readonly<Record<string, string>> = {
  APP_KEYS: 'bench-key-one-Wq8Zr2Lx5Vn7Tb3K,bench-key-two-Pm4Jd9Gs6Hc1Yf0X',
  API_TOKEN_SALT: TOKEN_SALT,
  ADMIN_JWT_SECRET: 'bench-admin-jwt-secret-Bv5Nc8Mx2Ze7Ra4W',
  TRANSFER_TOKEN_SALT: 'bench-transfer-salt-Yt6Uj3Ik9Ol1Pq0S',
  JWT_SECRET: 'bench-jwt-secret-Df7Gh4Jk2Lz9Xc5V',
  ENCRYPTION_KEY: 'bench-encryption-key-Qa1Ws2Ed3Rf4Tg5Y',
};

export interface LecternWish {
  readonly databaseUrl: string;
  readonly port: number;
  readonly logLevel: string;
  /** What makes it one mode or another. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The environment of a server as in production; what the caller's own environment says does not count. */
export const lecternEnvironment = (wish: LecternWish): Readonly<Record<string, string>> => ({
  ...bareEnvironment(),
  ...quietEnvironment(),
  ...SECRETS,
  // An `.env` file of the project must not decide what is measured.
  LECTERN_EMBEDDED_DB: 'false',
  DATABASE_SSL: 'false',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://127.0.0.1',
  PORT: String(wish.port),
  DATABASE_URL: wish.databaseUrl,
  LOG_LEVEL: wish.logLevel,
  // The server ends by itself when the benchmark is gone, as it does under npm.
  npm_lifecycle_event: 'bench',
  ...wish.settings,
});

/** What any Node process needs. */
export const bareEnvironment = (): Readonly<Record<string, string>> => ({
  PATH: processEnvironment().PATH ?? '',
  NODE_ENV: 'production',
});
