import { join } from 'node:path';

export const PROJECT_ROOT = join(__dirname, '..', '..');

/** What Strapi needs to boot in a test. The secrets guard nothing. */
export const testEnvironment = (databaseUrl: string): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  HOST: '127.0.0.1',
  APP_KEYS: 'test-key-one-0123456789abcdef,test-key-two-0123456789abcdef',
  API_TOKEN_SALT: 'test-api-token-salt-0123456789',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret-0123456789',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt-0123456789',
  JWT_SECRET: 'test-jwt-secret-0123456789-0123456789',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789-0123456789',
  ADMIN_RATE_LIMIT: 'false',
  GRAPHQL_INTROSPECTION: 'true',
  LOG_LEVEL: 'error',
  // Tests ask much at once on slow machines; those of the limits themselves set them.
  OVERLOAD_MAX_WAIT_MILLISECONDS: '60000',
  CONNECTIONS_MAX_PER_ADDRESS: '2000',
  STRAPI_TELEMETRY_DISABLED: 'true',
});
