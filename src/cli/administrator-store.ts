import type { Client } from 'pg';
import {
  asIs,
  column,
  decodeRow,
  decodeRows,
  flag,
  listOf,
  number,
  record,
  row,
  text,
  withDefault,
} from '../lib/row';
import { inTransaction } from './client-transaction';
import { newDocumentId } from './document-id';

/** What is stored of a new administrator. */
export interface NewAdministrator {
  readonly email: string;
  readonly firstname: string;
  /** By bcrypt. */
  readonly passwordHash: string;
}

const SUPER_ADMIN = 'strapi-super-admin';

/** Whether a server has made the tables, and the role of whoever may do everything. */
export const hasAdministratorTables = async (client: Client): Promise<boolean> => {
  const tables = await client.query(
    `select to_regclass('admin_users_roles_lnk') is not null as is_there`,
  );
  if (!decodeRow(tables, column('is_there', flag))) return false;
  const roles = await client.query('select 1 from admin_roles where code = $1', [SUPER_ADMIN]);
  return decodeRows(roles, asIs).length > 0;
};

/**
 * Stores an administrator who may do everything, as Strapi would; false if the address is taken. One
 * statement, after the same lock that Strapi takes for the first administrator.
 */
export const insertAdministrator = async (
  client: Client,
  { email, firstname, passwordHash }: NewAdministrator,
): Promise<boolean> =>
  await inTransaction(client, async () => {
    await lockSuperAdmins(client);
    const answer = await client.query(INSERT, [
      newDocumentId(),
      firstname,
      email,
      passwordHash,
      SUPER_ADMIN,
    ]);
    return decodeRows(answer, asIs).length > 0;
  });

const lockSuperAdmins = async (client: Client): Promise<void> => {
  await client.query('select id from admin_roles where code = $1 for update', [SUPER_ADMIN]);
};

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
export const updatePassword = async (
  client: Client,
  { email, passwordHash }: Omit<NewAdministrator, 'firstname'>,
): Promise<boolean> => {
  const answer = await client.query(
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
  return decodeRows(answer, asIs).length > 0;
};

/** As `list` shows one. */
export interface ListedAdministrator {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Their names. */
  readonly roles: readonly string[];
  readonly isActive: boolean;
  /** How many are open. */
  readonly sessions: number;
}

export const listAdministrators = async (
  client: Client,
): Promise<readonly ListedAdministrator[]> => {
  const answer = await client.query(
    `select email, coalesce(firstname, '') as firstname, coalesce(lastname, '') as lastname,
       is_active is true and blocked is not true as "isActive",
       array(select role.name::text from admin_users_roles_lnk link join admin_roles role on role.id = link.role_id
         where link.user_id = person.id order by 1) as roles,
       (select count(*)::int from strapi_sessions session
         where origin = 'admin' and session.user_id = person.id::text and status = 'active'
           and expires_at > $1::timestamp
           and (absolute_expires_at is null or absolute_expires_at > $1::timestamp)) as sessions
     from admin_users person order by email`,
    [new Date()], // in the zone of the process, as Strapi keeps times
  );
  return decodeRows(answer, LISTED);
};

const LISTED = record<ListedAdministrator>({
  email: withDefault(text, ''),
  firstname: text,
  lastname: text,
  roles: listOf(text),
  isActive: flag,
  sessions: number,
});

/** `last`: of those who may do everything and are active, there would be none. */
export type Disabling = 'disabled' | 'unchanged' | 'unknown' | 'last';

/**
 * Shuts an administrator out. The sessions end in the same transaction, by triggers. Two who disable each other at
 * the same moment wait for one another: one stays.
 */
export const disableAdministrator = async (client: Client, email: string): Promise<Disabling> =>
  await inTransaction(client, async () => {
    await lockSuperAdmins(client);
    const answer = await client.query(
      `with chiefs as (
         select person.id from admin_users person
         join admin_users_roles_lnk link on link.user_id = person.id
         join admin_roles role on role.id = link.role_id and role.code = $2
         where person.is_active is true and person.blocked is not true
       )
       select id, is_active is true and blocked is not true as is_active,
         id in (select id from chiefs)
           and not exists (select from chiefs other where other.id <> person.id) as is_last
       from admin_users person where lower(email) = $1`,
      [email, SUPER_ADMIN],
    );
    const [person] = decodeRows(answer, row({ id: number, isActive: flag, isLast: flag }));
    if (person === undefined) return 'unknown';
    if (!person.isActive) return 'unchanged';
    if (person.isLast) return 'last';
    await client.query(
      `update admin_users set is_active = false, updated_at = now() at time zone 'utc' where id = $1`,
      [person.id],
    );
    return 'disabled';
  });
