import { Client } from 'pg';
import { EXPERT, expertData, published } from '../support/content';
import { useLectern } from '../support/lectern';
import { serverClient } from '../support/outside';
import { runSql } from '../support/test-databases';

const READ_INDEX = /lectern_read_(experts_name|interviews_air_date|publications_release_date)/;

/** With all that depends on them, as in a database that was never of a PostgreSQL with ICU. */
const takeCollationsAway = async (url: string): Promise<void> => {
  await runSql(
    url,
    `do $$ declare one record; begin
       for one in select indexname from pg_indexes where indexdef ~ 'COLLATE' and schemaname = 'public' loop
         execute format('drop index %I', one.indexname);
       end loop;
     end $$`,
    `delete from pg_collation where collprovider = 'i'`,
  );
};

describe('a database that has no collations of ICU', () => {
  const lectern = useLectern({}, { prepare: takeCollationsAway });

  it('is served from, in its own order, as if it had never had any', async () => {
    for (const name of ['Émile', 'zora', 'Aaron', 'Zoë'])
      await published(lectern, EXPERT, expertData({ name }));
    const names = async (path: string): Promise<string[]> =>
      (await lectern.rest(path)).body.data.map(({ name }: { name: string }) => name);
    const { body } = await lectern.graphql('{ experts { name } }');

    expect(await names('/experts')).toEqual(['Aaron', 'Zoë', 'zora', 'Émile']);
    expect(await names('/experts?fields=name&locale=de')).toEqual(await names('/experts'));
    expect(body.data.experts.map(({ name }: { name: string }) => name)).toEqual(
      await names('/experts'),
    );
  });

  it('has the names in an index of that order', async () => {
    const [rows] = await runSql(
      lectern.databaseUrl,
      `select indexdef from pg_indexes where indexname = 'lectern_read_experts_name_order'`,
    );

    expect(rows).toHaveLength(1);
  });
});

const rows = (table: string, columns: string, values: string): string =>
  `insert into ${table} (document_id, published_at, created_at, updated_at, ${columns})
   select substr(md5('${table}' || n), 1, 24), now(), now(), now(), ${values} from generate_series(1, 4000) n`;

const MANY = [
  rows('experts', 'name, slug', `'Ä' || substr(md5('name' || n), 1, 9), 'expert-' || n`),
  ...['interviews', 'publications'].map((table) =>
    rows(
      table,
      `title, slug, locale, ${table === 'interviews' ? 'host_name, air_date' : 'publication_type, release_date'}`,
      `'Title ' || n, 'work-' || n, (array['en', 'de'])[1 + n % 2], 'analysis', date '2000-01-01' + (n * 7919) % 9000`,
    ),
  ),
  'analyze',
];

describe('the order of some thousand documents', () => {
  const lectern = useLectern({ HTTP_CACHE_ENABLED: 'false' });

  beforeAll(async () => {
    await runSql(lectern.databaseUrl, ...MANY);
  }, 60_000);

  it.each([
    ['/experts', {}],
    ['/experts?locale=de&fields=name', {}],
    ['/experts?locale=es&pageSize=10', {}],
    ['/interviews', {}],
    ['/interviews?fields=title&locale=en', {}],
    ['/publications?pageSize=50', {}],
  ])('is that of an index, which a page is read from: %s', async (path) => {
    const statement = await statementOf(() => lectern.rest(path));
    const plan = await planOf(lectern.databaseUrl, statement);

    expect(plan).toMatch(READ_INDEX);
    expect(plan).not.toMatch(/Sort Key: t\d\.(name|air_date|release_date)/);
  });

  it('goes on from a cursor in the same index', async () => {
    const { body } = await lectern.rest('/experts?pageSize=10');
    const next = String(body.links.next).replace(/^\/api/, '');
    const statement = await statementOf(() => lectern.rest(next));

    expect(await planOf(lectern.databaseUrl, statement)).toMatch(/lectern_read_experts_name_en/);
  });
});

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The one statement by which a read is answered. */
const statementOf = async (read: () => Promise<unknown>): Promise<Statement> => {
  const { prototype } = serverClient();
  const spy = jest.spyOn(prototype, 'query');
  await read();
  const asked = spy.mock.calls.flatMap(([query]: unknown[]) =>
    isStatement(query) && query.text.includes(' answer') ? [query] : [],
  );
  spy.mockRestore();
  expect(asked).toHaveLength(1);
  return asked[0] ?? { text: '', values: [] };
};

const isStatement = (query: unknown): query is Statement =>
  typeof query === 'object' && query !== null && 'text' in query && 'values' in query;

const planOf = async (url: string, { text, values }: Statement): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(`explain ${text}`, [...values]);
  await client.end();
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};
