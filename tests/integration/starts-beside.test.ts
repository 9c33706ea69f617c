import { startLectern, type Lectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const SETTING = 'plugin_upload_settings';

/** The database refuses a setting as if another process had stored it since it was looked for. */
const refuseSetting = (url: string): Promise<unknown> =>
  runSql(
    url,
    `delete from strapi_core_store_settings where key = '${SETTING}'`,
    `create function taken() returns trigger language plpgsql as $$
     begin
       if new.key = '${SETTING}' then raise unique_violation using message = 'taken'; end if;
       return new;
     end $$`,
    `create trigger taken before insert on strapi_core_store_settings
     for each row execute function taken()`,
  );

let lectern: Lectern | undefined;

afterEach(() => lectern?.stop());

it('goes on where a setting was stored by a process that was quicker', async () => {
  lectern = await startLectern({}, { prepare: refuseSetting });

  expect((await lectern.rest('/interviews')).status).toBe(200);
});

it('announces nothing of Strapi’s as news', async () => {
  lectern = await startLectern();
  const [rows] = await runSql(
    lectern.databaseUrl,
    `select key from strapi_core_store_settings where key like '%notice%'`,
  );

  expect(rows).toEqual([]);
});
