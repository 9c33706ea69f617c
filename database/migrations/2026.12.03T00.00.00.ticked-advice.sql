-- Advice that editors ticked off for one document in one language: by what it is about, so that other advice comes back.
create table if not exists lectern_ticked_advice (
  uid text not null,
  document_id text not null,
  locale text not null default '',
  mark text not null,
  ticked_at timestamptz not null default clock_timestamp(),
  primary key (uid, document_id, locale, mark)
);
