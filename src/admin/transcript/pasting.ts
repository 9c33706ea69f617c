import { closeHistory, undo } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TurnLimitProblem } from '../../features/transcripts/turn-limits';
import { fail } from '../../lib/result';
import type { FileProblem, ReadText } from './dropped-file';
import type { PasteMode, PasteOutcome } from './paste-modes';
import type { PastedTurns, PasteSetting } from './pasted-turns';
import { looksEmpty, paragraphNodes, type NewKey } from './rows-document';
import { isBlankTurn } from './transcript-schema';
import { turnAround } from './turn-commands';

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
  /** What can be done with it. */
  readonly deeds: Pick<Reading, 'insertTurns' | 'replaceTurns' | 'takeTimes'>;
}

export interface PastingOptions {
  readonly view: () => EditorView;
  readonly setting: () => PasteSetting;
  readonly newKey: NewKey;
  readonly onReport: (report: PasteReport | null) => void;
}

/** What is pasted or dropped into the transcript, and what may be done with it afterwards. */
export interface Pasting {
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

/** What reads texts is loaded for the first one. */
const loadReading = () => import('./paste-reading');
type Reading = Awaited<ReturnType<typeof loadReading>>;

export const createPasting = (options: PastingOptions): Pasting => {
  const { view, onReport } = options;
  const doing = pasteDoing(options);
  const { takePasted, takeFile } = pasteTaking(options, doing);
  return {
    isLast: doing.isLast,
    takeFile,
    take: (transfer, at) => {
      if (at !== null) placeCursor(view(), at);
      const [file] = transfer.files;
      if (file) {
        takeFile(file).catch(() => {
          onReport({ kind: 'file-refused', name: file.name, problem: NOT_LOADED });
        });
        return true;
      }
      // Nobody may look at it later.
      const pasted = {
        html: transfer.getData('text/html'),
        plain: transfer.getData('text/plain'),
      };
      if (`${pasted.html}${pasted.plain}`.trim() === '') return false;
      takePasted(pasted).catch(() => {
        insertWords(view(), plainText(pasted.plain));
        onReport(null);
      });
      return true;
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

/** Reads what was pasted or dropped, and does with it what is plainly meant. */
const pasteTaking = (options: PastingOptions, doing: ReturnType<typeof pasteDoing>) => {
  const { view, onReport } = options;
  const takeText = (reading: Reading, text: ReadText, name: string | null): void => {
    const { state } = view();
    const found = text.cues
      ? reading.turnsOfCues(text.cues, options.setting())
      : reading.turnsOfLines(text.lines, options.setting());
    const isEmpty = looksEmpty(state.doc);
    const report: FoundReport = {
      kind: 'found',
      name,
      found,
      text,
      mode: null,
      changed: 0,
      kept: 0,
      deeds: reading,
      isOverTranscript: !isEmpty,
    };
    if (name !== null && !isEmpty) onReport(report);
    else if (name !== null || isTranscript(found, text, view())) doing.perform(report, 'insert');
    else {
      insertWords(view(), text);
      onReport(wordsReport(text, reading));
    }
  };
  const takePasted = async (pasted: Pasted): Promise<void> => {
    const reading = await loadReading();
    const text = await textIn(reading, pasted);
    if (text) takeText(reading, text, null);
  };
  const takeFile = async (file: File): Promise<void> => {
    onReport({ kind: 'reading', name: file.name });
    const reading = await loadReading();
    const read = await reading.readFile(file).catch(() => UNREADABLE);
    if (read.ok) takeText(reading, read.value, file.name);
    else onReport({ kind: 'file-refused', name: file.name, problem: read.error });
  };
  return { takePasted, takeFile };
};

const UNREADABLE = fail({ code: 'FILE_UNREADABLE', why: 'encoding' } as const);
const NOT_LOADED: FileProblem = { code: 'FILE_UNREADABLE', why: 'loading' };

/** Where what reads texts cannot be had, as while the network is away, words are words all the same. */
const plainText = (text: string): ReadText => ({
  lines: text.split(/\r\n?|\n/).map((line, index) => ({ number: index + 1, text: line, bold: 0 })),
  cues: null,
  dropped: 0,
  isFinalText: false,
});

/** Does something with what was pasted, and takes it back as long as nothing was written since. */
const pasteDoing = ({ view, newKey, onReport }: PastingOptions) => {
  let after: Node | null = null;
  const isLast = (): boolean => after !== null && after === view().state.doc;
  const outcomeOf = ({ found, text, deeds }: FoundReport, mode: PasteMode): PasteOutcome => {
    const paste = { turns: found.turns, newKey };
    const { state } = view();
    if (mode === 'insert') return deeds.insertTurns(state, paste);
    return mode === 'replace'
      ? deeds.replaceTurns(state, paste)
      : deeds.takeTimes(state, found.turns, text.cues);
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

interface Pasted {
  readonly html: string;
  readonly plain: string;
}

const textIn = async (reading: Reading, { html, plain }: Pasted): Promise<ReadText | null> => {
  const read = html.trim() === '' ? await reading.readPlainText(plain) : reading.readHtml(html);
  if (reading.hasWords(read)) return read;
  const other = await reading.readPlainText(plain);
  return reading.hasWords(other) ? other : null;
};

/** Whether a paste is more than words for the turn at the cursor. */
const isTranscript = (found: PastedTurns, text: ReadText, { state }: EditorView): boolean => {
  const around = turnAround(state.selection.$from);
  const isInEmpty = around !== null && isBlankTurn(around.node);
  if (found.hasLabels) return found.turns.length > 1 || isInEmpty;
  if (text.cues) return true;
  const length = text.lines.reduce((sum, line) => sum + line.text.length, 0);
  return looksEmpty(state.doc) && length > LONG;
};

/** Words for the turn at the cursor: an empty line parts paragraphs, as it does in what is stored. */
const insertWords = (view: EditorView, text: ReadText): void => {
  const words = text.lines
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  const slice = new Slice(Fragment.from(paragraphNodes(words)), 1, 1);
  dispatchAlone(view, view.state.tr.replaceSelection(slice).scrollIntoView());
};

/** What is worth a remark of words that were inserted. */
const wordsReport = (text: ReadText, deeds: Reading): FoundReport | null => {
  if (text.dropped === 0 && !text.isFinalText) return null;
  const found = { hasLabels: true, turns: [], speakers: [], leftOut: [], doubts: [] };
  const done = { mode: 'insert', changed: 0, kept: 0, isOverTranscript: false } as const;
  return { kind: 'found', name: null, found, text, deeds, ...done };
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
