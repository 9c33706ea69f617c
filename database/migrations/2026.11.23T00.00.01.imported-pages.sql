-- What each imported page said when it was last imported: the base against which a corrected page and
-- editors' changes are told apart. `document_ids` says what each record of the plan became.
create table if not exists lectern_imported_pages (
  source text not null,
  locale text not null,
  fingerprint text not null,
  interview_document_id text not null,
  memory jsonb not null,
  document_ids jsonb not null,
  imported_at timestamptz not null default now(),
  primary key (source, locale)
);

create index if not exists lectern_imported_pages_fingerprint
  on lectern_imported_pages (fingerprint, locale);
