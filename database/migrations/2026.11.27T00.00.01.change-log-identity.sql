-- One row: of which server and database the change log and the purge state tell, and which transaction wrote
-- this row. A row that was written by another one is a copy: its log counts in another database's transactions.
create table if not exists lectern_change_identity (
  is_only boolean primary key default true check (is_only),
  server text not null,
  writer xid8 not null
);
