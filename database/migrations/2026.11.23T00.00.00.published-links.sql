-- What each published document links to, as its draft said when it was published. Strapi drops a link
-- whose target is not published; this is what brings it back when the target is, and no other link.
create table if not exists lectern_published_documents (
  source_uid text not null,
  source_document_id text not null,
  source_locale text not null default '',
  primary key (source_uid, source_document_id, source_locale)
);

create table if not exists lectern_published_links (
  source_uid text not null,
  source_document_id text not null,
  source_locale text not null default '',
  field text not null,
  target_document_id text not null,
  position integer not null,
  primary key (source_uid, source_document_id, source_locale, field, target_document_id),
  foreign key (source_uid, source_document_id, source_locale)
    references lectern_published_documents on delete cascade
);

create index if not exists lectern_published_links_target
  on lectern_published_links (target_document_id, source_uid, field);
