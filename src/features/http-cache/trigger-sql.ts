import { identifier, literal } from '../../lib/sql-text';

type Event = 'insert' | 'update' | 'delete';

/** A trigger function for one table, and the events that call it. */
export interface TableWatch {
  readonly table: string;
  readonly events: readonly Event[];
  /** A query of (kind, uid, document_id, relation) over the rows of `ROWS`, called `changed`. */
  readonly changes: string;
  /** The same for updates, over `before` and `changed`, where not every update is a change. */
  readonly changesOfUpdate?: string;
  /** What an update changes besides, of both versions of its rows. */
  readonly moreOfUpdate?: string;
  /** Sets it apart from the other watch on the same table; '' for what the public sees. */
  readonly purpose: '' | 'access_';
}

/** Stands for the transition table, which is another one before and after an update. */
export const ROWS = '%rows%';

export const TRIGGER_PREFIX = 'lectern_change_';

/** The channel on which every transaction that changed something calls, once, when it commits. */
export const CHANGE_CHANNEL = 'lectern_changes';

/** An update calls with both versions of its rows: `before` and `changed`. */
export const functionOf = (watch: TableWatch): string => {
  const { changes, changesOfUpdate, moreOfUpdate } = watch;
  const insert = (query: string) =>
    `insert into lectern_changes (kind, uid, document_id, relation) ` +
    `select distinct * from (${query}) change (kind, uid, document_id, relation) ` +
    `where document_id is not null on conflict do nothing; ` +
    `if found then perform pg_notify(${literal(CHANGE_CHANNEL)}, ''); end if;`;
  const now = insert(changes.replaceAll(ROWS, 'changed'));
  const before = insert(changes.replaceAll(ROWS, 'before'));
  const more =
    moreOfUpdate === undefined
      ? []
      : ['changed', 'before'].map((rows) => insert(moreOfUpdate.replaceAll(ROWS, rows)));
  const updated =
    changesOfUpdate === undefined ? [now, before, ...more].join(' ') : insert(changesOfUpdate);
  return (
    `create or replace function ${identifier(functionName(watch))}() returns trigger language plpgsql ` +
    `set search_path from current as $body$ begin ` +
    `if tg_op = 'TRUNCATE' then ${insert("select 'everything', '', '', ''")} ` +
    `elsif tg_op = 'UPDATE' then ${updated} else ${now} end if; ` +
    `return null; end $body$`
  );
};

const TRANSITIONS = {
  insert: 'referencing new table as changed',
  update: 'referencing old table as before new table as changed',
  delete: 'referencing old table as changed',
  truncate: '',
} as const;

export const triggersOf = (watch: TableWatch): string[] =>
  triggerNames(watch).map(
    ({ name: trigger, event }) =>
      `create or replace trigger ${identifier(trigger)} after ${event} on ${identifier(watch.table)} ` +
      `${TRANSITIONS[event]} for each statement execute function ${identifier(functionName(watch))}()`,
  );

export const triggerNames = ({
  events,
  purpose,
}: TableWatch): readonly { readonly event: Event | 'truncate'; readonly name: string }[] =>
  [...events, 'truncate' as const].map((event) => ({
    event,
    name: `${TRIGGER_PREFIX}${purpose}${event}`,
  }));

/** Strapi's table names have at most 55 of the 63 bytes that PostgreSQL allows. */
const functionName = ({ table, purpose }: Pick<TableWatch, 'table' | 'purpose'>): string =>
  `lectern_${purpose}${table}`;
