import type { Command, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { takeOver } from './form-sync';
import type { PasteSetting } from './pasted-turns';
import { createPasting, type Pasting, type PasteReport } from './pasting';
import {
  blankTurn,
  createRowMemory,
  formKey,
  isEmptyDocument,
  storedKeys,
  type NewKey,
} from './rows-document';
import { createTranscriptEditor } from './transcript-editor';
import { turnKey } from './transcript-schema';
import { moveTurn, removeTurn, selectTurn, turnWithKey } from './turn-commands';
import type { TurnRow } from './turn-row';
import type { TurnContext } from './turn-view';

export interface SessionOptions {
  readonly place: HTMLElement;
  readonly rows: readonly TurnRow[];
  readonly context: TurnContext;
  readonly newKey: NewKey;
  readonly keys: Readonly<Record<string, Command>>;
  readonly attributes: () => Record<string, string>;
  readonly pasteSetting: () => PasteSetting;
  /** The rows as they are now, for the form. */
  readonly onRows: (rows: readonly TurnRow[]) => void;
  /** The document was changed, here or by the form. */
  readonly onChange: () => void;
  readonly onReport: (report: PasteReport | null) => void;
}

/** The transcript from when its form is opened to when it is left. */
export interface TranscriptSession {
  readonly view: EditorView;
  readonly paste: Pasting;
  /** What the form was told last. */
  readonly rows: () => readonly TurnRow[];
  /** The keys of the turns, by what the form calls their rows. */
  readonly turnKeys: () => ReadonlyMap<string, string>;
  /** Tells the form what was written since. */
  readonly flush: () => void;
  /** @param stored as the server has them */
  receive(rows: readonly TurnRow[], stored: readonly TurnRow[]): void;
  readonly saving: (isUnderWay: boolean) => void;
  readonly dispatch: (tr: Transaction) => void;
  move(key: string, by: -1 | 1): void;
  remove(key: string): void;
  end(): void;
}

/** Milliseconds without a key until the form is told. */
const PAUSE = 300;
/** Milliseconds in which a form is read anew after a save. */
const READING = 30_000;

export const beginSession = (options: SessionOptions): TranscriptSession => {
  const memory = createRowMemory(options.newKey);
  const form = toldForm(options.rows, options.onRows);
  const written = pausing(PAUSE, () => {
    form.tell(memory.rowsOf(view.state.doc, form.stored()));
  });
  const view: EditorView = createTranscriptEditor({
    ...options,
    document: memory.documentOf(options.rows),
    onEdit: written.begin,
    onBlur: written.finish,
    onRefused: (problem) => {
      options.onReport({ kind: 'limit', problem });
    },
    onTransfer: (transfer, at) => paste.take(transfer, at),
  });
  const paste = createPasting({ ...options, view: () => view, setting: options.pasteSetting });
  return {
    view,
    paste,
    rows: form.rows,
    turnKeys: () => {
      const stored = form.stored();
      return new Map(view.state.doc.children.map((node) => [formKey(node, stored), turnKey(node)]));
    },
    flush: written.finish,
    saving: form.saving,
    receive: (rows, stored) => {
      const [known, knownKeys] = [form.known(), form.stored()];
      if (!form.hears(rows, stored)) return;
      if (rows.length === 0 && isEmptyDocument(view.state.doc)) return;
      const tr = takeOver(view.state, { rows, known, knownKeys }, options.newKey);
      if (tr.docChanged) view.dispatch(tr);
      const mine = memory.rowsOf(view.state.doc, form.stored());
      if (isSameList(mine, rows)) return;
      written.forget();
      form.tell(mine);
    },
    dispatch: (tr) => {
      if (tr.docChanged) view.dispatch(tr);
    },
    ...turnEdits(view, options.newKey),
    end: () => {
      written.finish();
      view.destroy();
    },
  };
};

/** What the menu of a turn does with it. */
const turnEdits = (
  view: EditorView,
  newKey: NewKey,
): Pick<TranscriptSession, 'move' | 'remove'> => ({
  move: (key, by) => {
    const turn = turnWithKey(view.state.doc, key);
    if (!turn) return;
    view.dispatch(selectTurn(view.state, turn));
    moveTurn(by)(view.state, view.dispatch);
  },
  remove: (key) => {
    const turn = turnWithKey(view.state.doc, key);
    if (turn) view.dispatch(removeTurn(view.state, turn, blankTurn(newKey)));
  },
});

const isSameList = (rows: readonly TurnRow[], others: readonly TurnRow[]): boolean =>
  rows.length === others.length && rows.every((row, index) => row === others[index]);

/** What the form was told, what it was read with, and what it is saving. */
const toldForm = (first: readonly TurnRow[], onRows: SessionOptions['onRows']) => {
  let sent = first;
  let stored = storedKeys(first);
  let saved: readonly TurnRow[] | null = null;
  let reading: ReturnType<typeof setTimeout> | undefined;
  return {
    rows: () => sent,
    known: () => (saved === null ? [sent] : [sent, saved]),
    stored: () => stored,
    tell: (rows: readonly TurnRow[]): void => {
      sent = rows;
      onRows(rows);
    },
    /** False where the form has what it was told. */
    hears: (rows: readonly TurnRow[], storedRows: readonly TurnRow[]): boolean => {
      stored = storedKeys(storedRows);
      const isNews = rows !== sent;
      sent = rows;
      return isNews;
    },
    saving: (isUnderWay: boolean): void => {
      clearTimeout(reading);
      if (isUnderWay) saved = sent;
      else reading = setTimeout(() => (saved = null), READING);
    },
  };
};

/** Does something once after a pause, or at once where it cannot wait; nothing where nothing began. */
const pausing = (milliseconds: number, act: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const finish = (): void => {
    if (timer === undefined) return;
    forget();
    act();
  };
  return {
    finish,
    forget,
    begin: (): void => {
      clearTimeout(timer);
      timer = setTimeout(finish, milliseconds);
    },
  };
};
