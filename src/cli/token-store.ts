import type { Client } from 'pg';
import { column, decodeRows, listOf, moment, number, orNull, record, text } from '../lib/row';
import type { StoredKey } from './access-key';
import { inTransaction } from './client-transaction';
import { newDocumentId } from './document-id';

export const TOKEN_TYPES = ['read-only', 'full-access', 'custom'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** An API token as it is stored: of its key only a hash, and what the admin panel shows again. */
export interface NewToken extends StoredKey {
  readonly name: string;
  readonly description: string;
  readonly type: TokenType;
  /** Of a custom token. */
  readonly rights: readonly string[];
  /** Milliseconds; null: for ever. */
  readonly lifespan: number | null;
}

/** As `list` shows one; no part of its key. */
export interface ListedToken {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  /** ISO 8601, as all moments here. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  /** Of a custom token. */
  readonly rights: readonly string[];
}

/** Stores a token as Strapi's own service does; null if the name is taken. */
export const insertToken = async (client: Client, token: NewToken): Promise<number | null> =>
  await inTransaction(client, async () => {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('lectern:api-tokens', 0))`);
    const now = new Date(); // in the zone of the process, as Strapi keeps times
    const answer = await client.query(
      `insert into strapi_api_tokens (document_id, name, description, kind, type, access_key, encrypted_key,
         lifespan, expires_at, created_at, updated_at, published_at)
       select $1, $2::text, $3, 'content-api', $4, $5, $6, $7::bigint, $8::timestamp, $9::timestamp, $9::timestamp, $9::timestamp
       where not exists (select from strapi_api_tokens where name = $2::text)
       returning id`,
      [
        newDocumentId(),
        token.name,
        token.description,
        token.type,
        token.hash,
        token.encrypted,
        token.lifespan,
        token.lifespan === null ? null : new Date(now.getTime() + token.lifespan),
        now,
      ],
    );
    const [id] = decodeRows(answer, column('id', number));
    if (id === undefined) return null;
    for (const [index, right] of token.rights.entries()) {
      await client.query(
        `with permission as (
           insert into strapi_api_token_permissions (document_id, action, created_at, updated_at, published_at)
           values ($1, $2, $3::timestamp, $3::timestamp, $3::timestamp) returning id
         )
         insert into strapi_api_token_permissions_token_lnk (api_token_permission_id, api_token_id, api_token_permission_ord)
         select id, $4, $5 from permission`,
        [newDocumentId(), right, now, id, index + 1],
      );
    }
    return id;
  });

export const listTokens = async (client: Client): Promise<readonly ListedToken[]> => {
  const answer = await client.query(
    `select id, name, case kind when 'admin' then 'admin' else coalesce(type, 'read-only') end as type,
       last_used_at as "lastUsedAt", expires_at as "expiresAt",
       array(select action::text from strapi_api_token_permissions permission
         join strapi_api_token_permissions_token_lnk link on link.api_token_permission_id = permission.id
         where link.api_token_id = token.id order by 1) as rights
     from strapi_api_tokens token order by id`,
  );
  return decodeRows(answer, LISTED);
};

const LISTED = record<ListedToken>({
  id: number,
  name: text,
  type: text,
  lastUsedAt: orNull(moment),
  expiresAt: orNull(moment),
  rights: listOf(text),
});

/** The names of those that were revoked. A name is tried before a number. */
export const revokeToken = async (client: Client, nameOrId: string): Promise<readonly string[]> => {
  const answer = await client.query(
    `with chosen as (
       select id from strapi_api_tokens where name = $1
       union all
       select id from strapi_api_tokens
       where id::text = $1 and not exists (select from strapi_api_tokens where name = $1)
     ), rights as (
       delete from strapi_api_token_permissions where id in (
         select api_token_permission_id from strapi_api_token_permissions_token_lnk
         where api_token_id in (select id from chosen))
     ), panel_rights as (
       delete from admin_permissions where id in (
         select permission_id from admin_permissions_api_token_lnk
         where api_token_id in (select id from chosen))
     )
     delete from strapi_api_tokens where id in (select id from chosen) returning name`,
    [nameOrId],
  );
  return decodeRows(answer, column('name', text));
};

/** What is stored of the keys of all tokens that the admin panel can show again, the newest first. */
export const readStoredKeys = async (client: Client): Promise<readonly StoredKey[]> => {
  const answer = await client.query(
    `select access_key as hash, encrypted_key as encrypted from strapi_api_tokens
     where encrypted_key is not null order by id desc limit 100`,
  );
  return decodeRows(answer, record<StoredKey>({ hash: text, encrypted: text }));
};
