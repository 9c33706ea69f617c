import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Turn } from '../../features/content/turn';
import type { Cue } from '../../features/transcripts/caption-cue';
import { matchCaptions } from '../../features/transcripts/caption-matching';
import {
  findTurnLimitProblem,
  type TurnLimitProblem,
} from '../../features/transcripts/turn-limits';
import { recogniseTurns } from '../../features/transcripts/turn-recognition';
import { textAt } from '../../lib/record';
import type { PastedTurn } from './pasted-turns';
import { blankTurn, isEmptyDocument, turnNode, type NewKey } from './rows-document';
import { isBlankTurn, turnFacts, turnKey, turnOrigin, turnText } from './transcript-schema';
import { placedTurns, setFacts, turnAround } from './turn-commands';

/** `insert` at the cursor · `replace` the whole transcript · `times` only, for the turns that are there. */
export type PasteMode = 'insert' | 'replace' | 'times';

export type PasteOutcome =
  | {
      readonly kind: 'done';
      readonly tr: Transaction;
      readonly changed: number;
      readonly kept: number;
    }
  | { readonly kind: 'refused'; readonly problem: TurnLimitProblem };

interface Paste {
  readonly turns: readonly PastedTurn[];
  readonly newKey: NewKey;
}

/** The pasted turns between the words before the cursor and those behind it. An empty turn there gives way. */
export const insertTurns = (state: EditorState, { turns, newKey }: Paste): PasteOutcome => {
  const nodes = turns.map((turn) => turnNode({ ...turn, key: newKey() }));
  const tr = state.tr.deleteSelection();
  const around = turnAround(tr.selection.$from);
  if (isEmptyDocument(tr.doc) || !around) {
    return checked(tr.replaceWith(0, tr.doc.content.size, nodes), nodes.length, 0);
  }
  const { pos, node } = around;
  const end = pos + node.nodeSize;
  const cursor = tr.selection.from;
  if (isBlankTurn(node) && turnFacts(node).speaker === '') tr.replaceWith(pos, end, nodes);
  else if (cursor <= pos + 2 && !isBlankTurn(node)) tr.insert(pos, nodes);
  else if (cursor >= end - 2) tr.insert(end, nodes);
  else {
    const behind = { ...turnFacts(node), start: null, key: newKey(), row: {} };
    tr.split(cursor, 2, [{ type: node.type, attrs: behind }]);
    if (turnFacts(node).end !== null) tr.setNodeAttribute(pos, 'end', null);
    tr.insert(tr.mapping.map(cursor, -1) + 2, nodes);
  }
  return checked(tr, nodes.length, 0);
};

/** The pasted turns in place of all; each that is recognisably one of those keeps its identity. */
export const replaceTurns = (state: EditorState, { turns, newKey }: Paste): PasteOutcome => {
  const old = state.doc.children;
  const found = recogniseTurns(turns.map(draftOf), old.map(identified));
  const nodes = turns.map((turn, index) => {
    const known = old[found.get(index) ?? -1];
    return known ? inPlaceOf(known, turn) : turnNode({ ...turn, key: newKey() });
  });
  const all = nodes.length > 0 ? nodes : [blankTurn(newKey)];
  return checked(state.tr.replaceWith(0, state.doc.content.size, all), nodes.length, found.size);
};

/** Times alone: of captions by their words, else of the pasted turns that are recognised. */
export const takeTimes = (
  state: EditorState,
  turns: readonly PastedTurn[],
  cues: readonly Cue[] | null,
): PasteOutcome => {
  const old = state.doc.children.map(identified);
  const times = cues === null ? timesOfTurns(turns, old) : matchCaptions(old, cues).times;
  const tr = state.tr;
  let changed = 0;
  placedTurns(state.doc).forEach((turn, index) => {
    const own = times[index];
    if (!own) return;
    const steps = tr.steps.length;
    setFacts(tr, turn, own);
    if (tr.steps.length > steps) changed += 1;
  });
  return { kind: 'done', tr, changed, kept: old.length };
};

const timesOfTurns = (turns: readonly PastedTurn[], old: readonly Turn[]) => {
  const found = recogniseInOrder(turns, old);
  const times = new Map<number, { start: number; end: number | null }>();
  for (const [index, before] of found) {
    const { start, end } = turns[index]?.facts ?? { start: null, end: null };
    if (start !== null) times.set(before, { start, end });
  }
  return old.map((_, index) => times.get(index) ?? null);
};

const recogniseInOrder = (turns: readonly PastedTurn[], old: readonly Turn[]) =>
  recogniseTurns(turns.map(draftOf), old);

const draftOf = ({ facts, text }: PastedTurn) => ({ ...facts, text });

/** A turn under the identity that it has here, whether or not it was saved. */
const identified = (node: Node): Turn => ({
  ...turnFacts(node),
  text: turnText(node),
  turnId: textAt(turnOrigin(node), 'turnId') ?? `key ${turnKey(node)}`,
});

/** Times and expert that the pasted text does not tell stay. */
const inPlaceOf = (known: Node, { facts, text }: PastedTurn): Node => {
  const before = turnFacts(known);
  const isUntold = facts.expertDocumentId === null && facts.speaker === before.speaker;
  const merged = {
    ...facts,
    ...(isUntold ? { role: before.role, expertDocumentId: before.expertDocumentId } : {}),
    start: facts.start ?? before.start,
    end: facts.end ?? before.end,
  };
  return turnNode({ facts: merged, text, key: turnKey(known), row: turnOrigin(known) });
};

const checked = (tr: Transaction, changed: number, kept: number): PasteOutcome => {
  const problem = findTurnLimitProblem(tr.doc.children.map((node) => ({ text: turnText(node) })));
  return problem === null ? { kind: 'done', tr, changed, kept } : { kind: 'refused', problem };
};
