import type { SchemaStep } from '../../lib/schema-wishes';
import { literal } from '../../lib/sql-text';

/** A table of accounts, and how its sessions are called. */
interface AccountTable {
  readonly table: string;
  readonly roleLinks: string;
  readonly origin: string;
  /** When a change of a row shuts the account out. */
  readonly isShutOut: string;
}

const ACCOUNT_TABLES: readonly AccountTable[] = [
  {
    table: 'up_users',
    roleLinks: 'up_users_role_lnk',
    origin: 'users-permissions',
    isShutOut: 'new.blocked is true and old.blocked is not true',
  },
  {
    table: 'admin_users',
    roleLinks: 'admin_users_roles_lnk',
    origin: 'admin',
    isShutOut:
      '(new.is_active is not true and old.is_active is true) or (new.blocked is true and old.blocked is not true)',
  },
];

/** The session that makes the change outlives it, with all that it was and will be renewed by. */
const END_SESSIONS = `create or replace function lectern_end_sessions(ending text, account text)
returns void language plpgsql set search_path from current as $body$
declare own text := coalesce(current_setting('lectern.session', true), '');
begin
  perform pg_advisory_xact_lock(hashtextextended('sessions:' || ending || ':' || account, 0));
  delete from strapi_sessions where origin = ending and user_id = account and session_id not in (
    with recursive kept as (
      select session_id, child_id from strapi_sessions where session_id = own
      union
      select later.session_id, later.child_id
      from strapi_sessions later join kept on later.session_id = kept.child_id
    ) select session_id from kept
  );
end $body$`;

const ACCOUNT_CHANGED = `create or replace function lectern_account_changed()
returns trigger language plpgsql set search_path from current as $body$
begin
  perform lectern_end_sessions(tg_argv[0], old.id::text);
  return null;
end $body$`;

const PASSWORD_CHANGED = `create or replace function lectern_password_changed()
returns trigger language plpgsql as $body$
begin
  if new.reset_password_token is not distinct from old.reset_password_token then
    new.reset_password_token := null;
  end if;
  return new;
end $body$`;

const roleTaken = (roleLinks: string): string =>
  `create or replace function lectern_role_taken_${roleLinks}()
returns trigger language plpgsql set search_path from current as $body$
begin
  if not exists (select from ${roleLinks} where user_id = old.user_id and role_id = old.role_id) then
    perform lectern_end_sessions(tg_argv[0], old.user_id::text);
  end if;
  return null;
end $body$`;

const NEW_PASSWORD = 'new.password is distinct from old.password';

/** The triggers for the accounts of one table, and for the roles that they have. */
const stepsOf = ({ table, roleLinks, origin, isShutOut }: AccountTable): SchemaStep[] => [
  {
    name: `triggers of ${table}`,
    table,
    statements: [
      `create or replace trigger lectern_sessions_update after update on ${table} for each row
       when (${NEW_PASSWORD} or ${isShutOut}) execute function lectern_account_changed(${literal(origin)})`,
      `create or replace trigger lectern_sessions_delete after delete on ${table} for each row
       execute function lectern_account_changed(${literal(origin)})`,
      `create or replace trigger lectern_reset_codes before update on ${table} for each row
       when (${NEW_PASSWORD}) execute function lectern_password_changed()`,
    ],
  },
  {
    name: `triggers of ${roleLinks}`,
    table: roleLinks,
    statements: [
      roleTaken(roleLinks),
      `do $body$ begin
       if not exists (select from pg_trigger where tgname = 'lectern_role_taken' and tgrelid = ${literal(roleLinks)}::regclass) then
         create constraint trigger lectern_role_taken after delete or update on ${roleLinks}
         deferrable initially deferred for each row execute function lectern_role_taken_${roleLinks}(${literal(origin)});
       end if; end $body$`,
    ],
  },
];

/**
 * Makes PostgreSQL end the sessions of an account in the transaction in which its password is changed, or it is
 * shut out, deleted or loses a role, whoever does it. A new password also makes the codes for resetting the old
 * one void. Roles are looked at when the transaction commits: Strapi takes one away and gives it back when an
 * account is saved. Idempotent.
 */
export const SESSION_TRIGGERS = {
  name: 'session-triggers',
  steps: [
    {
      name: 'functions that end sessions',
      table: null,
      statements: [END_SESSIONS, ACCOUNT_CHANGED, PASSWORD_CHANGED],
    },
    ...ACCOUNT_TABLES.flatMap(stepsOf),
  ],
  triggers: ACCOUNT_TABLES.flatMap(({ table, roleLinks }) => [
    ...['lectern_sessions_update', 'lectern_sessions_delete', 'lectern_reset_codes'].map(
      (name) => ({ table, name }),
    ),
    { table: roleLinks, name: 'lectern_role_taken' },
  ]),
} as const;

/** Sessions are looked up by their own name and by their account. */
export const SESSION_INDEXES = [
  { name: 'lectern_sessions_by_session', definition: '(session_id)' },
  { name: 'lectern_sessions_by_account', definition: '(user_id, origin)' },
].map((index) => ({ ...index, table: 'strapi_sessions', isUnique: false }));
