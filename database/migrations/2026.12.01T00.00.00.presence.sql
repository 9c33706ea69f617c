-- Who has which document open in the admin panel: one row for each tab, told anew every few seconds.
create unlogged table if not exists lectern_presence (
  tab text primary key,
  uid text not null,
  document_id text not null,
  locale text not null default '',
  user_id integer not null,
  has_unsaved boolean not null,
  seen_at timestamptz not null default now()
);

create index if not exists lectern_presence_document on lectern_presence (uid, document_id, locale);
