import { Client } from 'pg';
import { INTERVIEW, interviewData } from '../support/content';
import { until } from '../support/embedded-database';
import { startLectern, type Lectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

/** As a former release left them, with some of the database's owner beside, whose names begin like ours. */
const FORMER = 'lectern_read_interviews_air_date_order';
const FORMER_LINKS = 'lectern_links_interviews_host_name';
const WANTED = 'lectern_read_interviews_air_date_in_order';
const OWNERS = [
  'lectern_reading_room',
  'lectern_read_interviews_owner_unique',
  'interviews_by_host',
] as const;

const leaveIndexes = (url: string): Promise<unknown> =>
  runSql(
    url,
    `create index ${FORMER} on interviews (locale, air_date, document_id)`,
    `create index ${FORMER_LINKS} on interviews (host_name)`,
    `create index ${OWNERS[0]} on interviews (host_name)`,
    `create unique index ${OWNERS[1]} on interviews (id, host_name)`,
    `create index ${OWNERS[2]} on interviews (host_name)`,
  );

const indexesIn = async ({ databaseUrl }: Lectern): Promise<readonly unknown[]> => {
  const [rows = []] = await runSql(
    databaseUrl,
    `select indexname from pg_indexes where tablename = 'interviews' order by 1`,
  );
  return rows.map((row) => Object.values(row as object)[0] as unknown);
};

let lectern: Lectern | undefined;

afterEach(() => lectern?.stop());

const untilGone = (one: Lectern, index: string): Promise<void> =>
  until(async () => !(await indexesIn(one)).includes(index));

const beginToWrite = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  // Its database may be dropped before a failed test gets here.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(`update interviews set host_name = 'Tom' where document_id = 'held'`);
  return client;
};

/** Whether PostgreSQL has begun to make the index, or has made it. */
const isBegun = async (one: Lectern): Promise<boolean> => (await indexesIn(one)).includes(WANTED);

it('an index of a former release goes, and nobody else’s', async () => {
  lectern = await startLectern({}, { prepare: leaveIndexes });
  await untilGone(lectern, FORMER);
  await untilGone(lectern, FORMER_LINKS);

  expect(await indexesIn(lectern)).toEqual(expect.arrayContaining([...OWNERS, WANTED]));
});

it('it stays until the one in its place is whole', async () => {
  const writers: Client[] = [];
  const one = await startLectern(
    {},
    {
      prepare: async (url) => {
        await leaveIndexes(url);
        await runSql(
          url,
          `drop index ${WANTED}`,
          `insert into interviews (document_id, locale) values ('held', 'en')`,
        );
        // Whoever makes an index beside others waits for those who write.
        writers.push(await beginToWrite(url));
      },
    },
  );
  lectern = one;
  await until(() => isBegun(one));
  expect(await indexesIn(one)).toContain(FORMER);
  for (const writer of writers) {
    await writer.query('commit');
    await writer.end();
  }
  await untilGone(one, FORMER);

  expect(await indexesIn(one)).toContain(WANTED);
});

it('where this process may not change the schema, it stays', async () => {
  lectern = await startLectern({ MIGRATE_AT_START: 'false' }, { prepare: leaveIndexes });
  await lectern.documents(INTERVIEW).create({ data: interviewData() });

  expect(await indexesIn(lectern)).toContain(FORMER);
});
