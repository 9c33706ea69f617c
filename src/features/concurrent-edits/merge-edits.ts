import { isRecord, listAt, omit, valueAt } from '../../lib/record';
import { isSameValue, mergeValue } from '../../lib/three-way';
import type {
  EditConflict,
  FieldKind,
  FieldToMerge,
  FormVersions,
  MergeChoices,
  MergedEdits,
  MergedField,
} from './edits';
import { mergeRows } from './merge-rows';
import { withoutKeys } from './stored-keys';

/**
 * Puts two people's changes to the same document together. What only one side changed is taken from that side; for
 * the rest somebody has to choose. What identifies rows in the database is theirs, which are the stored ones.
 */
export const mergeEdits = (versions: FormVersions, choices: MergeChoices): MergedEdits => {
  const values: Record<string, unknown> = { ...versions.theirs };
  const conflicts: EditConflict[] = [];
  const taken: string[] = [];
  for (const [field, kind] of Object.entries(choices.kinds)) {
    const merged = mergeField({ field, kind, ...choices }, versions);
    values[field] = merged.value;
    conflicts.push(...merged.conflicts);
    if (merged.isTaken) taken.push(field);
  }
  return { values, conflicts, taken };
};

const mergeField = (merge: FieldToMerge, versions: FormVersions): MergedField => {
  const { field, kind } = merge;
  const base = versions.base[field];
  const mine = versions.mine[field];
  const theirs = versions.theirs[field];
  // What I connect and disconnect holds whatever is linked by now.
  if (kind === 'links') return { value: linksSince(base, mine), conflicts: [], isTaken: false };
  if (kind === 'rows') return mergeRows(merge, { base, mine, theirs });
  const merged = mergeValue({
    base: comparable(kind, base),
    current: comparable(kind, mine),
    next: comparable(kind, theirs),
  });
  if (merged.kind === 'write') return { value: theirs, conflicts: [], isTaken: true };
  const isMine = merged.kind === 'keep' || merge.chosen?.get(field) !== 'theirs';
  return {
    value: isMine ? asStored(kind, mine, theirs) : theirs,
    conflicts: merged.kind === 'keep' ? [] : [{ id: field, field, row: null, mine, theirs }],
    isTaken: false,
  };
};

/** What I connected and disconnected since `base`: the rest was sent with it. */
const linksSince = (base: unknown, mine: unknown): unknown =>
  Object.fromEntries(
    ['connect', 'disconnect'].map((list) => {
      const known = new Set(listAt(base, list).map(linkKey));
      return [list, listAt(mine, list).filter((link) => !known.has(linkKey(link)))];
    }),
  );

const linkKey = (link: unknown): string =>
  JSON.stringify(['documentId', 'id', 'locale'].map((key) => valueAt(link, key) ?? null));

/** What of a value counts as changed. */
const comparable = (kind: FieldKind, value: unknown): unknown => {
  if (kind === 'media') return filesOf(value);
  if (kind === 'component') return withoutKeys(value);
  return kind === 'components' && Array.isArray(value) ? value.map(withoutKeys) : value;
};

/** A file is the same whatever else is known of it. */
const filesOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filesOf);
  return isRecord(value) ? value.id : value;
};

/** My words in the row of the database that holds them now. */
const asStored = (kind: FieldKind, mine: unknown, theirs: unknown): unknown => {
  if (isSameValue(comparable(kind, mine), comparable(kind, theirs))) return theirs;
  if (kind === 'components' && Array.isArray(mine)) return mine.map(asNew);
  if (kind !== 'component' || !isRecord(mine)) return mine;
  const words = omit(mine, ['id']);
  return isRecord(theirs) && theirs.id !== undefined ? { ...words, id: theirs.id } : words;
};

const asNew = (row: unknown): unknown => (isRecord(row) ? omit(row, ['id']) : row);
