import type { Node } from 'prosemirror-model';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { omit, textAt, valueAt } from '../../lib/record';
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
   * @param stored the rows that the server has: the id of one that it has no more is left out, so that a turn that
   *   comes back by undoing is written anew, under the turnId that it had
   */
  rowsOf(document: Node, stored: StoredKeys): readonly TurnRow[];
}

/** Remembers the row of each node, so that a form compares hundreds of them by reference. */
export const createRowMemory = (newKey: NewKey): RowMemory => {
  const rows = new WeakMap<Node, TurnRow>();
  const asNew = new WeakMap<TurnRow, TurnRow>();
  const rowOf = (node: Node): TurnRow => {
    const known = rows.get(node);
    if (known) return known;
    const row = rowOfTurn(node);
    rows.set(node, row);
    return row;
  };
  const inForm = (node: Node, stored: StoredKeys): TurnRow => {
    const row = rowOf(node);
    const id = idOf(row);
    if (id === null) return row;
    const key = formKey(node, stored);
    if (stored.has(id)) return keyOf(row) === key ? row : { ...row, [FORM_KEY]: key };
    const known = asNew.get(row) ?? { ...omit(row, ['id']), [FORM_KEY]: key };
    asNew.set(row, known);
    return known;
  };
  return {
    documentOf: (all) =>
      transcriptSchema.node(
        'doc',
        null,
        all.length > 0 ? all.map((row) => nodeOfRow(row, newKey)) : [blankTurn(newKey)],
      ),
    rowsOf: (document, stored) =>
      isEmptyDocument(document) ? [] : document.children.map((node) => inForm(node, stored)),
  };
};

/** One turn without words and speaker that was never stored stands for no turn at all. */
export const isEmptyDocument = (document: Node): boolean =>
  looksEmpty(document) &&
  document.children.every((turn) => Object.keys(turnOrigin(turn)).length === 0);

/** Whether nobody has written anything: a new form, and what was saved of it, has a turn that is blank. */
export const looksEmpty = (document: Node): boolean => {
  const [first, ...others] = document.children;
  return (
    first !== undefined &&
    others.length === 0 &&
    isBlankTurn(first) &&
    turnFacts(first).speaker === ''
  );
};

export const blankTurn = (newKey: NewKey): Node =>
  turnNode({ facts: NO_FACTS, text: '', key: newKey() });

/** The form calls stored rows by their places each time that it is read: those keys are no turn's own. */
export const nodeOfRow = (row: TurnRow, newKey: NewKey): Node =>
  turnNode({
    facts: factsOf(row),
    text: textAt(row, 'text') ?? '',
    key: (isNew(row) && keyOf(row)) || newKey(),
    row,
  });

/** What the form calls its stored rows, by their ids. */
export type StoredKeys = ReadonlyMap<string, string>;

export const storedKeys = (rows: readonly TurnRow[]): StoredKeys =>
  new Map(
    rows.flatMap((row) => {
      const id = idOf(row);
      return id === null ? [] : [[id, keyOf(row)] as const];
    }),
  );

/** What the form calls the row of a turn. What an undone turn remembers of it may be of an earlier reading. */
export const formKey = (node: Node, stored: StoredKeys): string =>
  stored.get(idOf(turnOrigin(node)) ?? '') ?? turnKey(node);

/** Whether a row was never stored. */
export const isNew = (row: TurnRow): boolean => idOf(row) === null;

const idOf = (row: TurnRow): string | null => {
  const id = valueAt(row, 'id');
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
};

const rowOfTurn = (node: Node): TurnRow => {
  const row = rowWith(turnOrigin(node), turnFacts(node), turnText(node));
  const key = (!isNew(row) && keyOf(row)) || turnKey(node);
  return keyOf(row) === key ? row : { ...row, [FORM_KEY]: key };
};
