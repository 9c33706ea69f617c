-- What tells the links to previews of a document from those that were ended: they hold the nonce of their time.
create table if not exists lectern_preview_links (
  uid text not null,
  document_id text not null,
  nonce text not null,
  primary key (uid, document_id)
);
