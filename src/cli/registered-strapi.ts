import { join } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { applyEnvironment, applyQuietEnvironment } from '../../config/environment';
import { findProjectRoot } from './project-root';

/** Strapi registers its schemas and routes without any of these; none opens anything. */
const PLACEHOLDERS = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
  APP_KEYS: 'only-for-types-1,only-for-types-2',
  API_TOKEN_SALT: 'only-for-types',
  ADMIN_JWT_SECRET: 'only-for-types',
  TRANSFER_TOKEN_SALT: 'only-for-types',
  JWT_SECRET: 'only-for-types',
  ENCRYPTION_KEY: 'only-for-types',
};

/** Strapi as far as it comes without a database: schemas, routes, features. */
export const registeredStrapi = async (): Promise<{ root: string; strapi: Core.Strapi }> => {
  const root = findProjectRoot();
  applyQuietEnvironment();
  applyEnvironment({ ...PLACEHOLDERS, LOG_LEVEL: 'error' });
  const strapi = await createStrapi({ appDir: root, distDir: join(root, 'dist') }).register();
  return { root, strapi };
};
