import { isRecord, type UnknownRecord } from '../../lib/record';
import type { FieldKind, FormVersions } from './edits';
import { FORM_KEY } from './stored-keys';

/**
 * After a save, rows that were new have ids: what was sent (`base`) and what was typed since (`mine`) get those of
 * the stored rows (`theirs`), which stand in the order in which they were sent.
 */
export const withStoredRows = (
  { base, mine, theirs }: FormVersions,
  kinds: Readonly<Record<string, FieldKind>>,
): FormVersions => {
  const known = { base: { ...base }, mine: { ...mine }, theirs };
  for (const [field, kind] of Object.entries(kinds)) {
    if (kind !== 'rows') continue;
    const sent = rowsOf(base[field]);
    const stored = rowsOf(theirs[field]);
    if (sent.length !== stored.length) continue;
    const ids = new Map(sent.map((row, index) => [row[FORM_KEY], idsOf(stored[index])]));
    const identify = (row: UnknownRecord): UnknownRecord => ({ ...row, ...ids.get(row[FORM_KEY]) });
    known.base[field] = sent.map(identify);
    known.mine[field] = rowsOf(mine[field]).map(identify);
  }
  return known;
};

const rowsOf = (value: unknown): UnknownRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const idsOf = (row: UnknownRecord | undefined): UnknownRecord =>
  row ? { id: row.id, turnId: row.turnId } : {};
