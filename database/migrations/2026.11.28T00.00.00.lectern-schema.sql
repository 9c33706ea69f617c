-- One row: the newest release that brought this database up to date, what it put there, and the oldest release
-- that may run beside it. An empty fingerprint says that something is still to be done.
create table if not exists lectern_schema (
  is_only boolean primary key default true check (is_only),
  release text not null,
  fingerprint text not null default '',
  minimum_release text not null,
  objects jsonb not null,
  fields jsonb not null,
  migrated_at timestamptz not null default now()
);

-- Every table (no column) and column that a release ever needed, and the last release that did.
create table if not exists lectern_schema_objects (
  table_name text not null,
  column_name text not null default '',
  release text not null,
  primary key (table_name, column_name)
);

-- Which triggers are in place, by the part of the product that they belong to.
create table if not exists lectern_schema_parts (
  name text primary key,
  fingerprint text not null
);
