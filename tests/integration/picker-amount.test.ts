import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  PUBLICATION,
  publicationData,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

const AMOUNT = 10_000;
/** 777, 1777 to 9777 and 7770 to 7779, of which 7777 is both. */
const HOLDING_777 = 19;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  const { connection } = lectern.strapi.db;
  await connection.raw(
    `insert into publications (document_id, title, slug, locale, release_date, created_at, updated_at)
     select 'many' || lpad(n::text, 20, '0'), 'Water paper ' || n || ' of the basin', 'water-paper-' || n, 'en',
       date '2000-01-01' + (n % 9000), now(), now() from generate_series(1, ?) n`,
    [AMOUNT],
  );
  await connection.raw(
    `insert into experts (document_id, name, slug, created_at, updated_at)
     select 'many' || lpad(n::text, 20, '0'), 'Given' || n || ' Family' || (n % 100), 'given-' || n, now(), now()
     from generate_series(1, ?) n`,
    [AMOUNT],
  );
});

/** Names of what a picker offers, and how many it found. */
const offered = async (field: string, search: string) => {
  const path = `/content-manager/relations/${INTERVIEW}/${field}?locale=en&_q=${encodeURIComponent(search)}&pageSize=10`;
  const { status, body }: { status: number; body: Json } = await admin.request(path);
  expect(status).toBe(200);
  const names = body.results.map(({ title, name }: Json) => title ?? name);
  return { names, total: body.pagination.total };
};

it.each([
  ['relatedPublications', 'malaga riv', ['The Rivers of Málaga'], 1],
  ['relatedPublications', 'basin 777 paper', undefined, HOLDING_777],
  ['guests', 'lindqvist zoe', ['Zoë Lindqvist'], 1],
  ['guests', 'family42', undefined, 100],
  ['guests', 'nobody at all', [], 0],
])('among 10,000, %s finds %p anywhere in a name', async (field, search, names, total) => {
  if (search === 'malaga riv')
    await draft(lectern, PUBLICATION, publicationData({ title: 'The Rivers of Málaga' }));
  if (search === 'lindqvist zoe')
    await draft(lectern, EXPERT, expertData({ name: 'Zoë Lindqvist' }));
  const found = await offered(field, search);
  if (names) expect(found.names).toEqual(names);
  expect(found.total).toBe(total);
});

it.each([
  ['relatedPublications', 'paper', 1_000],
  ['relatedPublications', '', AMOUNT + 1],
])('among 10,000, %s answers %p with %i at most', async (field, search, total) => {
  const found = await offered(field, search);
  expect(found.names).toHaveLength(10);
  expect(found.total).toBe(total);
});
