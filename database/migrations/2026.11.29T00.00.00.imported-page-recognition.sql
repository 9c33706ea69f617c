-- By what the same page is recognised without reading it: a hash of its bytes and of what was said of it, and
-- when its interview was last written. Null for pages that an earlier release imported.
alter table lectern_imported_pages add column if not exists recognition jsonb;
