import { isRecord, numberAt, omit, textAt, type UnknownRecord } from '../../lib/record';
import { isSameValue, mergeSequence, mergeValue } from '../../lib/three-way';
import type { EditConflict, FieldToMerge, MergedField } from './edits';
import { FORM_KEY, withoutKeys } from './stored-keys';

/**
 * Merges lists whose rows are told apart by `turnId`: row by row, and in an order that holds what each side moved,
 * added and deleted. Who deleted a row that the other one changed has to choose.
 */
export const mergeRows = (
  { field, chosen, keys }: FieldToMerge,
  lists: Readonly<Record<'base' | 'mine' | 'theirs', unknown>>,
): MergedField => {
  const base = rowsOf(lists.base);
  const mine = rowsOf(lists.mine, '+');
  const theirs = rowsOf(lists.theirs);
  const conflicts: EditConflict[] = [];
  const kept = new Map<string, UnknownRecord | null>();
  let isTaken = false;
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const versions = { base: base.get(key), current: mine.get(key), next: theirs.get(key) };
    const { kind } = mergeValue(mapped(versions, withoutKeys));
    const id = `${field}/${key}`;
    const isTheirs = kind === 'write' || (kind === 'conflict' && chosen?.get(id) === 'theirs');
    isTaken ||= kind === 'write';
    kept.set(key, (isTheirs ? versions.next : versions.current) ?? null);
    if (kind === 'conflict') conflicts.push(conflictOf({ id, field, key, mine, theirs }));
  }
  const order = orderOf({ base, mine, theirs }, kept);
  const formKeys = keys(order.length);
  const value = order.map((key, index) => ({
    ...rowAsStored(kept.get(key) ?? {}, theirs.get(key)),
    [FORM_KEY]: formKeys[index],
  }));
  return { value, conflicts, isTaken: isTaken || !isSameOrder(order, mine) };
};

type Rows = ReadonlyMap<string, UnknownRecord>;

/** Rows by their ids. Rows without one have not been saved: nobody else knows them. */
const rowsOf = (list: unknown, mark = ''): Rows =>
  new Map(
    (Array.isArray(list) ? list : []).filter(isRecord).map((row, index) => {
      const known = textAt(row, 'turnId') ?? numberAt(row, 'id');
      return [known === null ? `${mark}${index}` : String(known), row];
    }),
  );

const mapped = <From, To>(
  { base, current, next }: Readonly<Record<'base' | 'current' | 'next', From>>,
  change: (value: From) => To,
): Readonly<Record<'base' | 'current' | 'next', To>> => ({
  base: change(base),
  current: change(current),
  next: change(next),
});

const conflictOf = ({
  id,
  field,
  key,
  mine,
  theirs,
}: {
  readonly id: string;
  readonly field: string;
  readonly key: string;
  readonly mine: Rows;
  readonly theirs: Rows;
}): EditConflict => ({
  id,
  field,
  row: [...(mine.has(key) ? mine : theirs).keys()].indexOf(key) + 1,
  mine: mine.get(key) ?? null,
  theirs: theirs.get(key) ?? null,
});

/** Each side's order, as if it still had the rows that are kept although that side deleted them. */
const orderOf = (
  { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', Rows>>,
  kept: ReadonlyMap<string, UnknownRecord | null>,
): readonly string[] => {
  const start = [...base.keys()];
  const current = withReturned([...mine.keys()], start, kept);
  const next = withReturned([...theirs.keys()], start, kept);
  const { items } = mergeSequence({ base: start, current, next });
  return items.filter((key) => kept.get(key));
};

/** What was deleted, and stands now, behind the row that it followed. */
const withReturned = (
  order: readonly string[],
  base: readonly string[],
  kept: ReadonlyMap<string, UnknownRecord | null>,
): string[] => {
  const list = [...order];
  base.forEach((key, index) => {
    if (list.includes(key) || !kept.get(key)) return;
    const before = base.slice(0, index).filter((one) => list.includes(one));
    const last = before.at(-1);
    list.splice(last === undefined ? 0 : list.indexOf(last) + 1, 0, key);
  });
  return list;
};

const isSameOrder = (order: readonly string[], rows: Rows): boolean =>
  isSameValue(order, [...rows.keys()]);

/** A row keeps its place in the database if it still has one there. */
const rowAsStored = (row: UnknownRecord, stored: UnknownRecord | undefined): UnknownRecord => {
  const words = omit(row, ['id']);
  return stored?.id === undefined ? words : { ...words, id: stored.id };
};
