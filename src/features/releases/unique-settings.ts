import type { SchemaStep } from '../../lib/schema-wishes';

interface RoleTable {
  readonly table: string;
  /** By what a role is known. */
  readonly code: string;
  /** The tables that link to it, and the column of the other side. */
  readonly links: readonly { readonly table: string; readonly other: string }[];
}

interface PermissionTable {
  readonly table: string;
  readonly links: string;
  /** What two permissions of one role must not have in common, of `permission`. */
  readonly key: string;
}

const ROLE_TABLES: readonly RoleTable[] = [
  {
    table: 'up_roles',
    code: 'type',
    links: [
      { table: 'up_users_role_lnk', other: 'user_id' },
      { table: 'up_permissions_role_lnk', other: 'permission_id' },
    ],
  },
  {
    table: 'admin_roles',
    code: 'code',
    links: [
      { table: 'admin_users_roles_lnk', other: 'user_id' },
      { table: 'admin_permissions_role_lnk', other: 'permission_id' },
    ],
  },
];

const PERMISSION_TABLES: readonly PermissionTable[] = [
  { table: 'up_permissions', links: 'up_permissions_role_lnk', key: 'permission.action' },
  {
    table: 'admin_permissions',
    links: 'admin_permissions_role_lnk',
    key: `md5(concat_ws('|', permission.action, coalesce(permission.subject, ''),
      coalesce(nullif(permission.action_parameters, '{}'), 'null'), permission.properties, permission.conditions))`,
  },
];

const uniqueIndex = (table: string, columns: string): string =>
  `create unique index if not exists lectern_${table}_unique on ${table} (${columns}) nulls not distinct`;

const uniqueRows = (
  table: string,
  columns: string,
  { name, what }: Readonly<Record<'name' | 'what', string>>,
): SchemaStep => ({
  name,
  table,
  statements: [
    `delete from ${table} using (
       select id as doubled, min(id) over (partition by ${columns}) as kept from ${table}
     ) found where id = doubled and doubled <> kept`,
    uniqueIndex(table, columns),
  ],
  counts: { statement: 0, what },
});

/** Whoever has a doubled role has the one that is kept, and it has what either may do. */
const uniqueRoles = ({ table, code, links }: RoleTable): SchemaStep => {
  const doubles = `(select id as doubled, min(id) over (partition by ${code}) as kept
    from ${table} where ${code} is not null) found`;
  const moves = links.map(
    (link) => `update ${link.table} link set role_id = kept from ${doubles}
      where role_id = doubled and doubled <> kept and not exists (
        select from ${link.table} taken
        where taken.role_id = kept and taken.${link.other} = link.${link.other})`,
  );
  return {
    name: `roles in ${table} that are unique`,
    table,
    statements: [
      ...moves,
      `delete from ${table} using ${doubles} where id = doubled and doubled <> kept`,
      `create unique index if not exists lectern_${table}_unique on ${table} (${code})`,
    ],
    counts: { statement: moves.length, what: `doubled roles in ${table}` },
  };
};

/**
 * A permission and its role are rows of two tables, and a third one links them: the link says what the permission
 * is, so that an index can tell. The column is ours; Strapi leaves it alone.
 */
const uniquePermissions = ({ table, links, key }: PermissionTable): SchemaStep => ({
  name: `permissions in ${table} that are unique`,
  table: links,
  statements: [
    `alter table ${links} add column if not exists lectern_key text`,
    `create or replace function lectern_key_${links}() returns trigger language plpgsql
     set search_path from current as $body$ begin
       select ${key} into new.lectern_key from ${table} permission where permission.id = new.permission_id;
       return new;
     end $body$`,
    `create or replace trigger lectern_key before insert or update of permission_id on ${links}
     for each row execute function lectern_key_${links}()`,
    `delete from ${table} using (
       select link.permission_id as doubled,
         min(link.permission_id) over (partition by link.role_id, ${key}) as kept
       from ${links} link join ${table} permission on permission.id = link.permission_id
     ) found where id = doubled and doubled <> kept`,
    `update ${links} link set lectern_key = ${key} from ${table} permission
     where permission.id = link.permission_id and link.lectern_key is distinct from ${key}`,
    `create unique index if not exists lectern_${links}_unique on ${links} (role_id, lectern_key)`,
  ],
  counts: { statement: 3, what: `doubled permissions in ${table}` },
});

/**
 * Languages, stored settings, roles and permissions, each once: processes that started at the same moment made
 * some of them twice, each on its own. Doubles are merged. Idempotent.
 */
export const UNIQUE_SETTINGS: readonly SchemaStep[] = [
  uniqueRows('i18n_locale', 'code', {
    name: 'languages that are unique',
    what: 'doubled languages',
  }),
  uniqueRows('strapi_core_store_settings', 'key, environment, tag', {
    name: 'stored settings that are unique',
    what: 'doubled settings',
  }),
  ...ROLE_TABLES.map(uniqueRoles),
  ...PERMISSION_TABLES.map(uniquePermissions),
];
