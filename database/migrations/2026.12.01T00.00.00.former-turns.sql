-- Turns whose words went into another turn of the same interview: whoever asks for one is led to that. Where the other is
-- now is asked when it is needed, so that chains of merges collapse by themselves. No row is taken away when a turn
-- comes back: a turn that is there is always found first.
create table if not exists lectern_former_turns (
  document_id text not null,
  turn_id text not null,
  successor text not null,
  primary key (document_id, turn_id)
);
