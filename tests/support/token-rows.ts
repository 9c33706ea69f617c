import { createHmac, randomBytes } from 'node:crypto';
import { runSql } from './test-databases';

/** The salt that servers of tests share, so that a token is known to each of them. */
export const TOKEN_SALT = 'a-salt-that-servers-of-a-test-share-0123456789';

/** Writes a token that may do everything straight into the database. */
export const insertToken = async (databaseUrl: string): Promise<string> => {
  const token = randomBytes(64).toString('hex');
  const hash = createHmac('sha512', TOKEN_SALT).update(token).digest('hex');
  await runSql(
    databaseUrl,
    `insert into strapi_api_tokens (document_id, name, description, type, kind, access_key, created_at, updated_at, published_at)
     values ('${token.slice(0, 24)}', 'release test', '', 'full-access', 'content-api', '${hash}', now(), now(), now())`,
  );
  return token;
};
