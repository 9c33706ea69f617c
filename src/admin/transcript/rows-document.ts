import type { Node } from 'prosemirror-model';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { textAt, valueAt } from '../../lib/record';
import {
  isBlankTurn,
  transcriptSchema,
  turnFacts,
  turnKey,
  turnOrigin,
  turnText,
} from './transcript-schema';
import { factsOf, keyOf, NO_FACTS, rowWith, type TurnFacts, type TurnRow } from './turn-row';

/** Keys of rows that are free: unique while the panel is open. */
export type NewKey = () => string;

/** @param seed differs from one opening of the panel to the next */
export const keyMaker = (seed: string): NewKey => {
  let count = 0;
  return () => `z${seed}${(count++).toString(36)}`;
};

/** The words of a text as paragraphs, and back again without a loss. */
export const paragraphNodes = (text: string): Node[] =>
  text
    .split('\n\n')
    .map((words) =>
      transcriptSchema.node('paragraph', null, words === '' ? [] : [transcriptSchema.text(words)]),
    );

export interface NewTurn {
  readonly facts: TurnFacts;
  readonly text: string;
  readonly key: string;
  readonly row?: TurnRow;
}

export const turnNode = ({ facts, text, key, row = {} }: NewTurn): Node =>
  transcriptSchema.node('turn', { ...facts, key, row }, paragraphNodes(text));

/** Turns of rows and rows of turns; a row that is not changed stays the same object. */
export interface RowMemory {
  documentOf(rows: readonly TurnRow[]): Node;
  /**
   * @param storedIds ids of the rows that the server has: one that it has no more is left out, so that a turn
   *   that comes back by undoing is written anew, under the turnId that it had
   */
  rowsOf(document: Node, storedIds: ReadonlySet<string>): readonly TurnRow[];
}

/** Remembers the row of each node, so that a form compares hundreds of them by reference. */
export const createRowMemory = (newKey: NewKey): RowMemory => {
  const rows = new WeakMap<Node, TurnRow>();
  const withoutId = new WeakMap<TurnRow, TurnRow>();
  const rowOf = (node: Node): TurnRow => {
    const known = rows.get(node);
    if (known) return known;
    const row = rowOfTurn(node);
    rows.set(node, row);
    return row;
  };
  const stored = (row: TurnRow, ids: ReadonlySet<string>): TurnRow => {
    const id = idOf(row);
    if (id === null || ids.has(id)) return row;
    const known = withoutId.get(row) ?? withoutRowId(row);
    withoutId.set(row, known);
    return known;
  };
  return {
    documentOf: (all) =>
      transcriptSchema.node(
        'doc',
        null,
        all.length > 0 ? all.map((row) => nodeOfRow(row, newKey)) : [blankTurn(newKey)],
      ),
    rowsOf: (document, ids) =>
      isEmptyDocument(document) ? [] : document.children.map((node) => stored(rowOf(node), ids)),
  };
};

/** One turn without words and speaker that was never stored stands for no turn at all. */
export const isEmptyDocument = (document: Node): boolean => {
  const [first, ...others] = document.children;
  return (
    first !== undefined &&
    others.length === 0 &&
    isBlankTurn(first) &&
    turnFacts(first).speaker === '' &&
    Object.keys(turnOrigin(first)).length === 0
  );
};

export const blankTurn = (newKey: NewKey): Node =>
  turnNode({ facts: NO_FACTS, text: '', key: newKey() });

export const nodeOfRow = (row: TurnRow, newKey: NewKey): Node =>
  turnNode({
    facts: factsOf(row),
    text: textAt(row, 'text') ?? '',
    key: keyOf(row) || newKey(),
    row,
  });

/** Ids of the rows that a form was read with. */
export const idsOf = (rows: readonly TurnRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => idOf(row) ?? []));

const idOf = (row: TurnRow): string | null => {
  const id = valueAt(row, 'id');
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
};

const rowOfTurn = (node: Node): TurnRow => {
  const origin = turnOrigin(node);
  const row = rowWith(origin, turnFacts(node), turnText(node));
  return keyOf(row) === turnKey(node) ? row : { ...row, [FORM_KEY]: turnKey(node) };
};

const withoutRowId = (row: TurnRow): TurnRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
