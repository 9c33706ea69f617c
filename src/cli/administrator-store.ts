import { randomInt } from 'node:crypto';
import type { Client } from 'pg';

/** What is stored of a new administrator. */
export interface NewAdministrator {
  readonly email: string;
  readonly firstname: string;
  /** By bcrypt. */
  readonly passwordHash: string;
}

const SUPER_ADMIN = 'strapi-super-admin';
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 24;

/** Whether a server has made the tables, and the role of whoever may do everything. */
export async function hasAdministratorTables(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ table: string | null }>(
    `select to_regclass('admin_users_roles_lnk')::text as table`,
  );
  if (!rows[0]?.table) return false;
  const roles = await client.query('select 1 from admin_roles where code = $1', [SUPER_ADMIN]);
  return roles.rows.length > 0;
}

/**
 * Stores an administrator who may do everything, as Strapi would; false if the address is taken. One
 * statement, after the same lock that Strapi takes for the first administrator.
 */
export async function insertAdministrator(
  client: Client,
  { email, firstname, passwordHash }: NewAdministrator,
): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query('select id from admin_roles where code = $1 for update', [SUPER_ADMIN]);
    const { rows } = await client.query(INSERT, [
      ...[newDocumentId(), firstname, email, passwordHash],
      SUPER_ADMIN,
    ]);
    await client.query('commit');
    return rows.length > 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const INSERT = `with administrator as (
  insert into admin_users
    (document_id, firstname, email, password, is_active, blocked, created_at, updated_at, published_at)
  select $1::text, $2::text, $3::text, $4::text, true, false, moment, moment, moment
  from (select now() at time zone 'utc' as moment) clock
  where not exists (select from admin_users where lower(email) = $3::text)
  returning id
)
insert into admin_users_roles_lnk (user_id, role_id, role_ord, user_ord)
select administrator.id, role.id, 1,
  1 + coalesce((select max(user_ord) from admin_users_roles_lnk where role_id = role.id), 0)
from administrator, admin_roles role where role.code = $5
returning user_id`;

/** Gives an administrator another password and ends all sessions; false if there is none of that address. */
export async function updatePassword(
  client: Client,
  { email, passwordHash }: Omit<NewAdministrator, 'firstname'>,
): Promise<boolean> {
  const { rows } = await client.query(
    `with administrator as (
       update admin_users set password = $2, reset_password_token = null,
         updated_at = now() at time zone 'utc'
       where lower(email) = $1 returning id
     ), ended as (
       delete from strapi_sessions using administrator
       where origin = 'admin' and user_id = administrator.id::text
     )
     select id from administrator`,
    [email, passwordHash],
  );
  return rows.length > 0;
}

/** A letter, then letters and digits, as Strapi's document ids. */
function newDocumentId(): string {
  const letters = Array.from({ length: ID_LENGTH }, (_, index) =>
    ID_LETTERS.charAt(randomInt(index === 0 ? 26 : ID_LETTERS.length)),
  );
  return letters.join('');
}
