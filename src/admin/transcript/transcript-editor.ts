import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import {
  findTurnLimitProblem,
  isTooLong,
  type TurnLimitProblem,
} from '../../features/transcripts/turn-limits';
import { looksEmpty, type NewKey } from './rows-document';
import { turnText } from './transcript-schema';
import {
  mergeWithTurnBefore,
  mergeWithTurnBehind,
  moveTurn,
  splitParagraph,
  splitTurn,
} from './turn-commands';
import { keepTurnsApart, FROM_FORM } from './turn-joins';
import { createTurnView, type TurnContext } from './turn-view';

export interface EditorOptions {
  readonly place: HTMLElement;
  readonly document: Node;
  readonly context: TurnContext;
  readonly newKey: NewKey;
  /** Attributes of the element that is written in. */
  readonly attributes: () => Record<string, string>;
  /** Alt+S, and the keys of the audio. */
  readonly keys: Readonly<Record<string, Command>>;
  /** Told after each change of the words or of a turn by the editor. */
  readonly onEdit: () => void;
  /** And after each change whatever made it. */
  readonly onChange: () => void;
  readonly onBlur: () => void;
  readonly onRefused: (problem: TurnLimitProblem) => void;
  /** True where it takes over what is pasted or dropped. */
  readonly onTransfer: (transfer: DataTransfer, at: number | null) => boolean;
}

/** The transcript in a page: ProseMirror with the keys of the editor. */
export const createTranscriptEditor = (options: EditorOptions): EditorView => {
  const { context } = options;
  const view = new EditorView(options.place, {
    state: EditorState.create({ doc: options.document, plugins: pluginsOf(options) }),
    nodeViews: { turn: (node, owner) => createTurnView(node, owner, context) },
    editable: () => context.isEditable(),
    attributes: (state) => ({
      ...options.attributes(),
      class: looksEmpty(state.doc) ? 'lectern-transcript is-empty' : 'lectern-transcript',
    }),
    clipboardTextSerializer: (slice) => labelledText(slice.content.firstChild, slice.content),
    handlePaste: (_, event) =>
      event.clipboardData !== null && isForeign(event.clipboardData)
        ? options.onTransfer(event.clipboardData, null)
        : false,
    handleDrop: (...[owner, event, , isMoved]) => {
      if (isMoved || event.dataTransfer === null || !isForeign(event.dataTransfer)) return false;
      const at = owner.posAtCoords({ left: event.clientX, top: event.clientY });
      return options.onTransfer(event.dataTransfer, at?.pos ?? null);
    },
    handleDOMEvents: {
      blur: () => {
        options.onBlur();
        return false;
      },
    },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (!tr.docChanged) return;
      if (tr.getMeta(FROM_FORM) === undefined) options.onEdit();
      options.onChange();
    },
  });
  return view;
};

/** What comes from this editor keeps its turns as they are. */
const isForeign = (transfer: DataTransfer): boolean =>
  !transfer.getData('text/html').includes('data-pm-slice');

const pluginsOf = ({ newKey, keys, onRefused }: EditorOptions): Plugin[] => {
  return [
    history({ depth: 500 }),
    keymap({
      ...keys,
      Enter: splitTurn(newKey),
      'Shift-Enter': splitParagraph,
      Backspace: chainCommands(mergeWithTurnBefore, baseKeymap.Backspace ?? nothing),
      Delete: chainCommands(mergeWithTurnBehind, baseKeymap.Delete ?? nothing),
      'Alt-ArrowUp': moveTurn(-1),
      'Alt-ArrowDown': moveTurn(1),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
    }),
    keymap(OTHER_KEYS),
    keepTurnsApart(newKey),
    new Plugin({
      filterTransaction: (tr, state) => {
        const problem = limitBroken(tr, state);
        if (problem) onRefused(problem);
        return problem === null;
      },
    }),
  ];
};

/** Enter has a meaning of its own, and Ctrl+Enter is the form's. */
const OTHER_KEYS = Object.fromEntries(
  Object.entries(baseKeymap).filter(([key]) => key !== 'Enter' && key !== 'Mod-Enter'),
);

const nothing: Command = () => false;

/** An edit may not go beyond a limit; what is beyond it already may stay and shrink. */
const limitBroken = (tr: Transaction, state: EditorState): TurnLimitProblem | null => {
  const isFree = tr.getMeta(FROM_FORM) !== undefined || tr.getMeta('history$') !== undefined;
  if (!tr.docChanged || isFree) return null;
  const before = new Set(state.doc.children);
  const changed = tr.doc.children.filter((node) => !before.has(node));
  const isLonger = tr.doc.content.size > state.doc.content.size;
  const hasLong = isLonger && changed.some((node) => isTooLong(turnText(node)));
  const hasMany = tr.doc.childCount > state.doc.childCount;
  if (!hasLong && !hasMany) return null;
  const problem = findTurnLimitProblem(tr.doc.children.map((node) => ({ text: turnText(node) })));
  const isNew = problem?.code === 'TOO_MANY_TURNS' ? hasMany : hasLong;
  return isNew ? problem : null;
};

/** Copied into a mail, each turn stands behind its speaker's name; words from within one turn stand alone. */
const labelledText = (
  first: Node | null,
  content: { readonly content: readonly Node[] },
): string => {
  const isTurns = first?.type.name === 'turn' && content.content.length > 1;
  return content.content
    .map((node) => {
      const text = node.type.name === 'turn' ? turnText(node) : node.textContent;
      const speaker: unknown = node.attrs.speaker;
      return isTurns && typeof speaker === 'string' && speaker !== ''
        ? `${speaker}: ${text}`
        : text;
    })
    .join('\n\n');
};
