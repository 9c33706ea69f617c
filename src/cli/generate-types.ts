import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { generators } from '@strapi/typescript-utils';
import { applyEnvironment, applyQuietEnvironment } from '../../config/environment';
import { findProjectRoot } from './project-root';

/** Strapi boots as far as its schemas to generate types from them; none of these opens anything. */
const PLACEHOLDERS = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
  APP_KEYS: 'only-for-types-1,only-for-types-2',
  API_TOKEN_SALT: 'only-for-types',
  ADMIN_JWT_SECRET: 'only-for-types',
  TRANSFER_TOKEN_SALT: 'only-for-types',
  JWT_SECRET: 'only-for-types',
  ENCRYPTION_KEY: 'only-for-types',
};

/** Writes the TypeScript types of all compiled schemas to `generated/` in `types`, or in the given folder. */
async function generateTypes(folder: string | undefined): Promise<void> {
  const root = findProjectRoot();
  applyQuietEnvironment();
  applyEnvironment({ ...PLACEHOLDERS, LOG_LEVEL: 'error' });
  const strapi = await createStrapi({ appDir: root, distDir: join(root, 'dist') }).register();
  await generators.generate({
    strapi,
    pwd: root,
    rootDir: folder,
    logger: { silent: true, debug: false },
    artifacts: { contentTypes: true, components: true },
  });
  await strapi.destroy();
}

void generateTypes(process.argv[2]).then(() => process.exit());
