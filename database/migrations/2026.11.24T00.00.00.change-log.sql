-- What each transaction changed for the public, written by triggers on Strapi's tables: whoever keeps
-- answers reads here what to drop. Rows are deleted after an hour.
create table if not exists lectern_changes (
  xid xid8 not null default pg_current_xact_id(),
  kind text not null check (kind in ('document', 'relation', 'everything')),
  uid text not null default '',
  document_id text not null default '',
  relation text not null default '',
  at timestamptz not null default now(),
  primary key (xid, kind, uid, document_id, relation)
);

-- One row: which database this is, which transactions' changes are already deleted, and which triggers
-- are in place.
create table if not exists lectern_change_state (
  is_only boolean primary key default true check (is_only),
  epoch uuid not null default gen_random_uuid(),
  pruned_through xid8 not null default '0',
  triggers text not null default ''
);

insert into lectern_change_state default values on conflict do nothing;
