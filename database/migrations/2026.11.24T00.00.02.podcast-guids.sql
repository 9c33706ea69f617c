-- The podcast:guid of each show. It is made once, from the address that the feed had then, and never
-- changes: directories know the show by it, whatever becomes of slugs and hosts.
create table if not exists lectern_podcast_guids (
  show_document_id text primary key,
  guid uuid not null,
  made_from text not null
);
