import type { Client } from 'pg';
import { column, decodeRow, flag } from '../lib/row';
import type { TriggerPart } from '../lib/schema-wishes';
import { shortKey } from './short-key';

const fingerprintOf = ({ steps }: TriggerPart): string =>
  shortKey(steps.flatMap(({ statements }) => statements).join('\n'));

/** Whether exactly these triggers were put in place, and all of them still are. */
export const hasTriggers = async (client: Client, part: TriggerPart): Promise<boolean> => {
  const answer = await client.query(IN_PLACE, [
    part.name,
    fingerprintOf(part),
    part.triggers.map(({ table }) => table),
    part.triggers.map(({ name }) => name),
  ]);
  return decodeRow(answer, column('is_in_place', flag));
};

const IN_PLACE = `select
  exists (select from lectern_schema_parts where name = $1 and fingerprint = $2) and not exists (
    select from unnest($3::text[], $4::text[]) wanted (owner, name)
    where not exists (
      select from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = current_schema()::regnamespace
        and relname = wanted.owner and tgname = wanted.name
    )) as is_in_place`;

/** Remembers that they are. */
export const rememberTriggers = async (client: Client, part: TriggerPart): Promise<void> => {
  await client.query(
    `insert into lectern_schema_parts (name, fingerprint) values ($1, $2)
     on conflict (name) do update set fingerprint = excluded.fingerprint`,
    [part.name, fingerprintOf(part)],
  );
};
