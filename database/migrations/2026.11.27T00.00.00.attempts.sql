-- Attempts to get in, counted for all processes: the table that rate-limiter-flexible reads and writes. Keys are
-- keyed hashes; a row is over when it has expired, in milliseconds since 1970.
create table if not exists lectern_attempts (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create index if not exists lectern_attempts_expire on lectern_attempts (expire);

-- From where somebody signed in to which account; both are keyed hashes.
create table if not exists lectern_known_addresses (
  network text not null,
  account text not null,
  last_seen_at timestamptz not null default now(),
  primary key (network, account)
);

create index if not exists lectern_known_addresses_age on lectern_known_addresses (last_seen_at);
