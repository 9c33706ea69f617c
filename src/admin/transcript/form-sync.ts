import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { valueAt } from '../../lib/record';
import {
  blankTurn,
  formKey,
  isNew,
  nodeOfRow,
  type NewKey,
  type StoredKeys,
} from './rows-document';
import { turnFacts, turnKey, turnOrigin, turnText } from './transcript-schema';
import { placedTurns } from './turn-commands';
import { FROM_FORM } from './turn-joins';
import { keyOf, rowWith, saysTheSame, type TurnRow } from './turn-row';

/** What the form holds after a change that did not come from the editor, and what the editor knows of it. */
export interface FormChange {
  /** As the form has them now. */
  readonly rows: readonly TurnRow[];
  /** As the form had them before, and when a save that may be behind the change began: what was written since is no part of it. */
  readonly known: readonly (readonly TurnRow[])[];
  /** What the form had been read with then. */
  readonly knownKeys: StoredKeys;
}

/**
 * Takes over what the form holds. Where the words are those of the editor, or those that the form had already, turns only learn
 * their ids, and selection and history stay; elsewhere the turns that differ are replaced, from the first to the
 * last. Never a step of the history.
 */
export const takeOver = (state: EditorState, change: FormChange, newKey: NewKey): Transaction => {
  const tr = state.tr.setMeta(FROM_FORM, true).setMeta('addToHistory', false);
  const { rows, known, knownKeys } = change;
  const base = isSameAs(state.doc, rows)
    ? undefined
    : known.find((before) => isSameTranscript(rows, before));
  if (base !== undefined) {
    const rowOfKey = new Map(base.map((row, index) => [keyOf(row), rows[index]]));
    for (const { node, pos } of placedTurns(state.doc)) {
      learn(tr, { node, pos }, rowOfKey.get(formKey(node, knownKeys)));
    }
    return tr;
  }
  replaceMiddle(tr, rows, newKey);
  return tr;
};

const isSameTranscript = (rows: readonly TurnRow[], others: readonly TurnRow[]): boolean =>
  rows.length === others.length &&
  rows.every((row, index) => saysTheSame(row, others[index] ?? {}));

const isSame = (node: Node | undefined, row: TurnRow | undefined): boolean =>
  node !== undefined && row !== undefined && rowWith(row, turnFacts(node), turnText(node)) === row;

const isSameAs = (document: Node, rows: readonly TurnRow[]): boolean =>
  document.childCount === rows.length &&
  rows.every((row, index) => isSame(document.child(index), row));

/** The turn keeps an id that the row has not: a form that was put back does not know it yet. */
const learn = (
  tr: Transaction,
  { node, pos }: { readonly node: Node; readonly pos: number },
  row: TurnRow | undefined,
): void => {
  if (row === undefined) return;
  const origin = turnOrigin(node);
  const known = valueAt(row, 'turnId') === undefined || valueAt(row, 'turnId') === null;
  const learnt = known && valueAt(origin, 'turnId') ? withIdentity(row, origin) : row;
  if (learnt !== origin) tr.setNodeAttribute(pos, 'row', learnt);
  const key = isNew(learnt) ? keyOf(learnt) : '';
  if (key !== '' && key !== turnKey(node)) tr.setNodeAttribute(pos, 'key', key);
};

const withIdentity = (row: TurnRow, origin: TurnRow): TurnRow => ({
  ...row,
  id: valueAt(origin, 'id'),
  turnId: valueAt(origin, 'turnId'),
  [FORM_KEY]: keyOf(origin),
});

/** How many turns at the beginning and at the end are those of the form already. */
const sameEnds = (nodes: readonly Node[], rows: readonly TurnRow[]) => {
  const shorter = Math.min(nodes.length, rows.length);
  let head = 0;
  while (head < shorter && isSame(nodes[head], rows[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(nodes.at(-1 - tail), rows.at(-1 - tail))) tail += 1;
  return { head, tail };
};

const replaceMiddle = (tr: Transaction, rows: readonly TurnRow[], newKey: NewKey): void => {
  const placed = placedTurns(tr.doc);
  const { head, tail } = sameEnds(tr.doc.children, rows);
  placed.slice(0, head).forEach((turn, index) => {
    learn(tr, turn, rows[index]);
  });
  placed.slice(placed.length - tail).forEach((turn, index) => {
    learn(tr, turn, rows[rows.length - tail + index]);
  });
  if (head + tail === placed.length && head + tail === rows.length) return;
  const end = tr.doc.content.size;
  const from = placed[head]?.pos ?? end;
  const to = placed[placed.length - tail]?.pos ?? end;
  const middle = rows.slice(head, rows.length - tail).map((row) => nodeOfRow(row, newKey));
  tr.replaceWith(from, to, rows.length === 0 ? [blankTurn(newKey)] : middle);
};
