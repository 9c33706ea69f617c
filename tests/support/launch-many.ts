import { setTimeout as pause } from 'node:timers/promises';
import { startServer, type ServerProcess } from './server-process';
import { runSql } from './test-databases';

/** Starts servers on one database, each so many milliseconds after the first; none is left where one does not start. */
export const startTogether = async (
  databaseUrl: string,
  { offsets, environment }: { offsets: readonly number[]; environment: Record<string, string> },
): Promise<readonly ServerProcess[]> => {
  const starts = await Promise.allSettled(
    offsets.map(async (offset) => {
      await pause(offset);
      return startServer({ databaseUrl, environment });
    }),
  );
  const failed = starts.find(({ status }) => status === 'rejected');
  const servers = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  if (failed?.status !== 'rejected') return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw failed.reason;
};

/** Everything that is there twice and must not be, as "languages de". */
export const doubles = async (databaseUrl: string): Promise<readonly string[]> => {
  const [rows] = await runSql(databaseUrl, DOUBLES);
  return (rows as { doubled: string }[]).map(({ doubled }) => doubled);
};

const DOUBLES = `
  select 'language ' || code as doubled from i18n_locale group by code having count(*) > 1
  union all select 'setting ' || key from strapi_core_store_settings
    group by key, environment, tag having count(*) > 1
  union all select 'role ' || type from up_roles group by type having count(*) > 1
  union all select 'administrators'' role ' || code from admin_roles group by code having count(*) > 1
  union all select 'token ' || name from strapi_api_tokens group by name having count(*) > 1
  union all select 'permission ' || action from up_permissions permission
    join up_permissions_role_lnk link on link.permission_id = permission.id
    group by role_id, action having count(*) > 1
  union all select 'administrators'' permission ' || action || ' ' || coalesce(subject, '')
    from admin_permissions permission
    join admin_permissions_role_lnk link on link.permission_id = permission.id
    group by role_id, action, subject, properties, conditions, action_parameters having count(*) > 1`;

/** What a database of a release looks like that started several processes at once: languages and rights twice. */
export const makeDoubles = async (databaseUrl: string): Promise<void> => {
  await runSql(
    databaseUrl,
    'drop table lectern_schema, lectern_schema_objects, lectern_schema_parts',
    `delete from strapi_migrations where name like '%lectern-schema%'`,
    'drop index lectern_i18n_locale_unique, lectern_up_permissions_role_lnk_unique, lectern_admin_permissions_role_lnk_unique, lectern_up_roles_unique, lectern_strapi_core_store_settings_unique',
    `insert into i18n_locale (document_id, name, code) select 'doubled', name, code from i18n_locale where code = 'de'`,
    `insert into strapi_core_store_settings (key, value, type) select key, value, type from strapi_core_store_settings limit 3`,
    `with made as (insert into up_permissions (document_id, action) select 'doubled', action from up_permissions
       where id = (select min(permission_id) from up_permissions_role_lnk) returning id)
     insert into up_permissions_role_lnk (permission_id, role_id)
     select made.id, role_id from made, up_permissions_role_lnk
     where permission_id = (select min(permission_id) from up_permissions_role_lnk)`,
    `with made as (insert into admin_permissions (document_id, action, subject, properties, conditions, action_parameters)
       select 'doubled', action, subject, properties, conditions, action_parameters from admin_permissions
       where id = (select min(permission_id) from admin_permissions_role_lnk) returning id)
     insert into admin_permissions_role_lnk (permission_id, role_id)
     select made.id, role_id from made, admin_permissions_role_lnk
     where permission_id = (select min(permission_id) from admin_permissions_role_lnk)`,
    `with made as (insert into up_roles (document_id, name, type) select 'doubled', name, type from up_roles where type = 'public' returning id),
       kept as (select id from up_permissions_role_lnk limit 1)
     update up_permissions_role_lnk link set role_id = made.id from made, kept where link.id = kept.id
       and role_id = (select min(id) from up_roles where type = 'public')`,
  );
};
