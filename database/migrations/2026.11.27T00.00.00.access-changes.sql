-- Beside what the public sees, the change log names what somebody may do: tokens, accounts, sessions.
alter table lectern_changes drop constraint if exists lectern_changes_kind_check;
alter table lectern_changes add constraint lectern_changes_kind_check
  check (kind in ('document', 'relation', 'everything', 'access'));
