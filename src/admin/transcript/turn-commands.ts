import type { Node, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { NewKey } from './rows-document';
import { isTurn, transcriptSchema, turnFacts } from './transcript-schema';
import type { TurnFacts } from './turn-row';

/** A turn in the document and where it begins. */
export interface PlacedTurn {
  readonly node: Node;
  readonly pos: number;
  readonly index: number;
}

/** The turn around a position. */
export const turnAround = ($pos: ResolvedPos): PlacedTurn | null => {
  const node = $pos.depth > 0 ? $pos.node(1) : null;
  return isTurn(node) ? { node, pos: $pos.before(1), index: $pos.index(0) } : null;
};

export const turnAtIndex = (document: Node, index: number): PlacedTurn | null => {
  const node = document.maybeChild(index);
  if (!node) return null;
  const before = document.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return { node, pos: before, index };
};

export const turnWithKey = (document: Node, key: string): PlacedTurn | null =>
  turnAtIndex(
    document,
    document.children.findIndex((node) => node.attrs.key === key),
  );

/**
 * Parts the turn at the cursor. The first part stays what it was and keeps its beginning; the second is a new turn of
 * the same speaker, ends when the whole did, and gets its identity when it is saved.
 */
export const splitTurn =
  (newKey: NewKey): Command =>
  (state, dispatch) => {
    const tr = state.tr.deleteSelection();
    const turn = turnAround(tr.selection.$from);
    if (!turn) return false;
    if (!dispatch) return true;
    const { end } = turnFacts(turn.node);
    const second = { ...turnFacts(turn.node), start: null, end, key: newKey(), row: {} };
    tr.split(tr.selection.from, 2, [
      { type: transcriptSchema.nodes.turn, attrs: second },
      { type: transcriptSchema.nodes.paragraph },
    ]);
    if (end !== null) tr.setNodeAttribute(turn.pos, 'end', null);
    dispatch(tr.scrollIntoView());
    return true;
  };

export const splitParagraph: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  dispatch?.(tr.split(tr.selection.from).scrollIntoView());
  return true;
};

/** At the very beginning of a turn: joins it to the turn before. What becomes of its time is said in `turn-joins`. */
export const mergeWithTurnBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const turn = turnAround($from);
  if (!empty || !turn || turn.index === 0 || $from.pos !== turn.pos + 2) return false;
  dispatch?.(joinTurns(state, turn.pos));
  return true;
};

/** At the very end of a turn: joins the next one to it. */
export const mergeWithTurnBehind: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const turn = turnAround($from);
  if (!empty || !turn) return false;
  const end = turn.pos + turn.node.nodeSize;
  if (end >= state.doc.content.size || $from.pos !== end - 2) return false;
  dispatch?.(joinTurns(state, end));
  return true;
};

/** An empty turn adds no empty paragraph. */
const joinTurns = (state: EditorState, at: number): Transaction => {
  const before = state.doc.resolve(at).nodeBefore;
  const behind = state.doc.resolve(at).nodeAfter;
  const isBare = (node: Node | null): boolean => node?.content.size === 2;
  const depth = isBare(before) || isBare(behind) ? 2 : 1;
  return state.tr.join(at, depth).scrollIntoView();
};

/** Moves the turn at the cursor; the cursor stays in it. */
export const moveTurn =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const turn = turnAround(state.selection.$from);
    const other = turn && turnAtIndex(state.doc, turn.index + by);
    if (!turn || !other) return false;
    if (!dispatch) return true;
    const { from } = state.selection;
    const [first, second] = by === 1 ? [turn, other] : [other, turn];
    const tr = state.tr.replaceWith(first.pos, second.pos + second.node.nodeSize, [
      second.node,
      first.node,
    ]);
    const pos = by === 1 ? turn.pos + other.node.nodeSize : other.pos;
    const cursor = tr.doc.resolve(pos + (from - turn.pos));
    dispatch(tr.setSelection(TextSelection.near(cursor)).scrollIntoView());
    return true;
  };

/** Takes a turn out; the last one becomes an empty one. */
export const removeTurn = (state: EditorState, turn: PlacedTurn, blank: Node): Transaction => {
  const end = turn.pos + turn.node.nodeSize;
  const tr = state.tr;
  return state.doc.childCount === 1
    ? tr.replaceWith(turn.pos, end, blank)
    : tr.delete(turn.pos, end);
};

/** Changes facts of a turn, each as a step of its own that leaves positions and identity alone. */
export const setFacts = (
  tr: Transaction,
  { node, pos }: Pick<PlacedTurn, 'node' | 'pos'>,
  facts: Partial<TurnFacts>,
): Transaction => {
  const before: Readonly<Record<string, unknown>> = { ...turnFacts(node) };
  for (const [name, value] of Object.entries(facts)) {
    if (before[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
  return tr;
};

/** Each turn of a document with its position. */
export const placedTurns = (document: Node): PlacedTurn[] => {
  let pos = 0;
  return document.children.map((node, index) => {
    const placed = { node, pos, index };
    pos += node.nodeSize;
    return placed;
  });
};

/** Puts the cursor into a turn, at its beginning. */
export const selectTurn = (state: EditorState, { pos }: Pick<PlacedTurn, 'pos'>): Transaction =>
  state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))).scrollIntoView();
