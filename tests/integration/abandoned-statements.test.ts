import { isRecord, valueAt } from '../../src/lib/record';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

const running = async (): Promise<number> => {
  const [rows = []] = await runSql(
    lectern.databaseUrl,
    "select 1 from pg_stat_activity where query like 'select pg_sleep(600)%' and state = 'active'",
  );
  return rows.length;
};

it('a statement that nobody waits for any more ends in the database, too', async () => {
  const { client } = lectern.strapi.db.connection;
  const connection: unknown = await client.acquireConnection();
  const stream = valueAt(valueAt(connection, 'connection'), 'stream');
  const sleeping = client.query(connection, 'select pg_sleep(600)').catch(() => undefined);
  expect(await eventually(running, (count) => count === 1)).toBe(1);

  if (isRecord(stream) && typeof stream.destroy === 'function') stream.destroy();
  await sleeping;
  await client.releaseConnection(connection);

  expect(await eventually(running, (count) => count === 0)).toBe(0);
});
