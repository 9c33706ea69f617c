import { closeHistory, undo } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { fail } from '../../lib/result';
import type { TurnLimitProblem } from '../../features/content/turn-limits';
import {
  hasWords,
  readFile,
  readHtml,
  readPlainText,
  type FileProblem,
  type ReadText,
} from './dropped-file';
import { turnsOfCues, turnsOfLines, type PastedTurns, type PasteSetting } from './pasted-turns';
import {
  insertTurns,
  replaceTurns,
  takeTimes,
  type PasteMode,
  type PasteOutcome,
} from './paste-modes';
import { isEmptyDocument, paragraphNodes, type NewKey } from './rows-document';
import { turnAround } from './turn-commands';
import { isBlankTurn } from './transcript-schema';

/** What is to be said of the last paste or drop. */
export type PasteReport =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'file-refused'; readonly name: string; readonly problem: FileProblem }
  | { readonly kind: 'limit'; readonly problem: TurnLimitProblem }
  | FoundReport;

export interface FoundReport {
  readonly kind: 'found';
  /** Of the file; null for what was pasted. */
  readonly name: string | null;
  readonly found: PastedTurns;
  readonly text: ReadText;
  /** What was done; null where somebody is to choose first. */
  readonly mode: PasteMode | null;
  readonly changed: number;
  readonly kept: number;
  /** There was a transcript before. */
  readonly isOverTranscript: boolean;
}

export interface PasteDeskOptions {
  readonly view: () => EditorView;
  readonly setting: () => PasteSetting;
  readonly newKey: NewKey;
  readonly onReport: (report: PasteReport | null) => void;
}

/** What is pasted or dropped into the transcript, and what may be done with it afterwards. */
export interface PasteDesk {
  /** True where it was taken over. @param at where it was dropped; null at the cursor */
  readonly take: (transfer: DataTransfer, at: number | null) => boolean;
  takeFile(file: File): Promise<void>;
  /** Does it in another way; what was done with it before is taken back. */
  choose(report: FoundReport, mode: PasteMode): void;
  /** Takes it back, unless something was written since. */
  undo(report: FoundReport): void;
  /** Whether nothing was written since. */
  readonly isLast: () => boolean;
}

/** Words of so many characters that hold no label are worth a remark. */
const LONG = 300;

export const createPasteDesk = (options: PasteDeskOptions): PasteDesk => {
  const { view, onReport } = options;
  const doing = pasteDoing(options);
  const takeText = (text: ReadText, name: string | null): boolean => {
    const { state } = view();
    const found = text.cues
      ? turnsOfCues(text.cues, options.setting())
      : turnsOfLines(text.lines, options.setting());
    const isEmpty = isEmptyDocument(state.doc);
    const report: FoundReport = {
      ...{ kind: 'found', name, found, text, mode: null, changed: 0, kept: 0 },
      isOverTranscript: !isEmpty,
    };
    if (name !== null && !isEmpty) onReport(report);
    else if (name !== null || isTranscript(found, text, view())) doing.perform(report, 'insert');
    else insertWords(view(), text, onReport);
    return true;
  };
  const takeFile = async (file: File): Promise<void> => {
    onReport({ kind: 'reading', name: file.name });
    const read = await readFile(file).catch(() => UNREADABLE);
    if (read.ok) takeText(read.value, file.name);
    else onReport({ kind: 'file-refused', name: file.name, problem: read.error });
  };
  return {
    isLast: doing.isLast,
    takeFile,
    take: (transfer, at) => {
      if (at !== null) placeCursor(view(), at);
      const [file] = transfer.files;
      if (file) {
        // Whatever goes wrong has been reported.
        takeFile(file).catch(() => undefined);
        return true;
      }
      const text = textIn(transfer);
      return text !== null && takeText(text, null);
    },
    choose: (report, mode) => {
      doing.takeBack();
      doing.perform(report, mode);
      view().focus();
    },
    undo: () => {
      doing.takeBack();
      onReport(null);
      view().focus();
    },
  };
};

const UNREADABLE = fail({ code: 'FILE_UNREADABLE', why: 'encoding' } as const);

/** Does something with what was pasted, and takes it back as long as nothing was written since. */
const pasteDoing = ({ view, newKey, onReport }: PasteDeskOptions) => {
  let after: Node | null = null;
  const isLast = (): boolean => after !== null && after === view().state.doc;
  const outcomeOf = ({ found, text }: FoundReport, mode: PasteMode): PasteOutcome => {
    const paste = { turns: found.turns, newKey };
    const { state } = view();
    if (mode === 'insert') return insertTurns(state, paste);
    return mode === 'replace'
      ? replaceTurns(state, paste)
      : takeTimes(state, found.turns, text.cues);
  };
  return {
    isLast,
    perform: (report: FoundReport, mode: PasteMode): void => {
      const outcome = outcomeOf(report, mode);
      if (outcome.kind === 'refused') {
        onReport({ kind: 'limit', problem: outcome.problem });
        return;
      }
      dispatchAlone(view(), outcome.tr);
      after = view().state.doc;
      onReport({ ...report, mode, changed: outcome.changed, kept: outcome.kept });
    },
    takeBack: (): void => {
      if (isLast()) undo(view().state, view().dispatch);
      after = null;
    },
  };
};

const textIn = (transfer: DataTransfer): ReadText | null => {
  const html = transfer.getData('text/html');
  const plain = transfer.getData('text/plain');
  const read = html.trim() === '' ? readPlainText(plain) : readHtml(html);
  if (hasWords(read)) return read;
  const other = readPlainText(plain);
  return hasWords(other) ? other : null;
};

/** Whether a paste is more than words for the turn at the cursor. */
const isTranscript = (found: PastedTurns, text: ReadText, { state }: EditorView): boolean => {
  const around = turnAround(state.selection.$from);
  const isInEmpty = around !== null && isBlankTurn(around.node);
  if (found.hasLabels) return found.turns.length > 1 || isInEmpty;
  if (text.cues) return true;
  const length = text.lines.reduce((sum, line) => sum + line.text.length, 0);
  return isEmptyDocument(state.doc) && length > LONG;
};

/** Words for the turn at the cursor: an empty line parts paragraphs, as it does in what is stored. */
const insertWords = (
  view: EditorView,
  text: ReadText,
  onReport: PasteDeskOptions['onReport'],
): void => {
  const words = text.lines
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  const slice = new Slice(Fragment.from(paragraphNodes(words)), 1, 1);
  dispatchAlone(view, view.state.tr.replaceSelection(slice).scrollIntoView());
  if (text.dropped === 0 && !text.isFinalText) onReport(null);
  else {
    const found = { hasLabels: true, turns: [], speakers: [], leftOut: [], doubts: [] };
    const done = { mode: 'insert', changed: 0, kept: 0, isOverTranscript: false } as const;
    onReport({ kind: 'found', name: null, found, text, ...done });
  }
};

/** As one step that is undone by itself. */
const dispatchAlone = (view: EditorView, tr: Transaction): void => {
  view.dispatch(closeHistory(tr));
  view.dispatch(closeHistory(view.state.tr));
};

const placeCursor = (view: EditorView, at: number): void => {
  const $at = view.state.doc.resolve(at);
  view.dispatch(view.state.tr.setSelection(TextSelection.near($at)));
};
