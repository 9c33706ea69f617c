-- When a slug was given up: whoever keeps redirections elsewhere asks for what came since.
alter table lectern_former_slugs add column if not exists moved_at timestamptz not null default now();

-- Addresses on a former site that led to documents which are public no more.
create table if not exists lectern_ended_paths (
  uid text not null,
  locale text not null default '',
  document_id text not null,
  path text not null,
  primary key (uid, locale, document_id, path)
);
create index if not exists lectern_ended_paths_path on lectern_ended_paths (path);
create index if not exists lectern_former_slugs_document on lectern_former_slugs (document_id);
