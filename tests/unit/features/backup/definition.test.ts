import { isPlain } from '../../../../src/features/backup/definition';

describe('a definition', () => {
  it.each([
    'true',
    "''::text",
    "'0'::xid8",
    'now()',
    'gen_random_uuid()',
    'pg_current_xact_id()',
    '0',
    'PRIMARY KEY (xid, kind)',
    'UNIQUE NULLS NOT DISTINCT (code)',
    'CHECK (is_only)',
    ...["CHECK ((kind = ANY (ARRAY['document'::text, 'it''s; here'::text])))"],
    'FOREIGN KEY (topic_id) REFERENCES topics(id) ON DELETE CASCADE',
    'FOREIGN KEY (a) REFERENCES "Odd name"(id)',
    'btree (id) WHERE (published_at IS NULL)',
    'btree (locale, air_date DESC NULLS LAST) INCLUDE (id)',
    'btree (lower((email)::text))',
  ])('is carried out: %s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    '0); drop table topics; --',
    '1; select 1',
    "query_to_xml('drop table topics', true)",
    'pg_read_file(name)',
    'CHECK ((select 1) = dblink(name))',
    '(1',
    '1)',
    "E'\\'' || x(",
    '/* */ 1',
    'now() -- more',
    '$$x$$',
    "'open",
    '"open',
    'pg_catalog.lo_import(name)',
    'CHECK (public.now() is null)',
    '"pg_read_file"(name)',
  ])('is refused where it does more: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});
