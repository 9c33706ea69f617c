-- Tags that shared caches must forget, until they were told; a row stays while telling fails.
create table if not exists lectern_purges (
  tag text primary key,
  queued_at timestamptz not null default now()
);

-- One row: up to where the change log was turned into tags, and how the receiver answers.
create table if not exists lectern_purge_state (
  is_only boolean primary key default true check (is_only),
  snapshot text,
  epoch text,
  failures integer not null default 0,
  next_try_at timestamptz not null default now(),
  last_failure text
);

insert into lectern_purge_state default values on conflict do nothing;
