-- Where documents were public before. `locale` is empty where a type is not translated.
-- A slug leads to the document that had it last; where that one is now is asked when it is needed, so
-- that chains of changes collapse by themselves.
create table if not exists lectern_former_slugs (
  uid text not null,
  locale text not null default '',
  slug text not null,
  document_id text not null,
  primary key (uid, locale, slug)
);

-- Documents that were public and are no more.
create table if not exists lectern_ended_documents (
  uid text not null,
  locale text not null default '',
  document_id text not null,
  ended_at timestamptz not null default now(),
  primary key (uid, locale, document_id)
);
