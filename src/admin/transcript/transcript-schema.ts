import { Schema, type Node } from 'prosemirror-model';
import { textAt, valueAt, isRecord, type UnknownRecord } from '../../lib/record';
import { factsOf, NO_FACTS, type TurnFacts, type TurnRow } from './turn-row';

/** Marks a turn in what is copied out of the editor. */
export const TURN_MARK = 'data-lectern-turn';

/** A turn as it was copied; who pastes it gives it a key that is free. */
const attributesIn = (element: object): UnknownRecord => {
  // The schema is also read where there are no elements, and nobody knows their types.
  const read: unknown = Reflect.get(element, 'getAttribute');
  const mark: unknown = typeof read === 'function' ? read.call(element, TURN_MARK) : null;
  const copied = parsedJson(typeof mark === 'string' ? mark : '');
  return { ...factsOf(copied), key: textAt(copied, 'key') ?? '' };
};

/** The transcript as one document: turns of paragraphs of plain text. */
export const transcriptSchema = new Schema({
  nodes: {
    doc: { content: 'turn+' },
    turn: {
      content: 'paragraph+',
      attrs: {
        // What is known of the stored turn: never part of a step that can be undone.
        row: { default: {} },
        key: { default: '' },
        speaker: { default: NO_FACTS.speaker },
        role: { default: NO_FACTS.role },
        expertDocumentId: { default: NO_FACTS.expertDocumentId },
        start: { default: NO_FACTS.start },
        end: { default: NO_FACTS.end },
      },
      defining: true,
      toDOM: (node) => [
        'section',
        { [TURN_MARK]: JSON.stringify({ ...turnFacts(node), key: turnKey(node) }) },
        0,
      ],
      parseDOM: [{ tag: `section[${TURN_MARK}]`, getAttrs: attributesIn }],
    },
    paragraph: {
      content: 'text*',
      whitespace: 'pre',
      toDOM: () => ['p', { dir: 'auto' }, 0],
      parseDOM: [{ tag: 'p', preserveWhitespace: 'full' }],
    },
    text: {},
  },
});

const attributesOf = (node: Node): UnknownRecord => node.attrs;

export const isTurn = (node: Node | null | undefined): node is Node => node?.type.name === 'turn';

export const turnFacts = (node: Node): TurnFacts => factsOf(attributesOf(node));

export const turnKey = (node: Node): string => textAt(attributesOf(node), 'key') ?? '';

/** The row that a turn was read from; empty for one that was never in the form. */
export const turnOrigin = (node: Node): TurnRow => {
  const row = valueAt(attributesOf(node), 'row');
  return isRecord(row) ? row : {};
};

/** The words: paragraphs are parted by an empty line. */
export const turnText = (node: Node): string =>
  node.children.map((paragraph) => paragraph.textContent).join('\n\n');

export const isBlankTurn = (node: Node): boolean => node.textContent.trim() === '';

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
