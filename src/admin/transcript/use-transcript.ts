import type { EditorState, Transaction } from 'prosemirror-state';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useWords } from '../words';
import { addedGuests, knowGuests, type KnownGuests } from './new-guests';
import type { PasteMode } from './paste-modes';
import type { FoundReport, PasteReport } from './pasting';
import { problemsByTurn, type ProblemMessage } from './problems';
import { looksEmpty, keyMaker } from './rows-document';
import { linkNewGuests } from './speaker-edits';
import type { Cast } from './speaker-links';
import { createTranscriptContext, type TranscriptContext } from './transcript-context';
import type { TranscriptInputProps } from './transcript-input-props';
import { transcriptKeys } from './transcript-keys';
import { turnFacts, turnKey } from './transcript-schema';
import { beginSession, type TranscriptSession } from './transcript-session';
import { placedTurns } from './turn-commands';
import type { OpenMenu } from './turn-menu';
import { keyOf, readRows } from './turn-row';
import { useJumps } from './use-jumps';
import { useSaveKeys } from './use-save-keys';

export interface TranscriptOptions extends TranscriptInputProps {
  readonly disabled: boolean;
  /** The rows that the form was read with. */
  readonly stored: unknown;
  readonly isSubmitting: boolean;
  readonly cast: Cast;
  readonly told: (message: ProblemMessage) => string;
  readonly place: RefObject<HTMLDivElement>;
}

export interface Transcript {
  readonly session: TranscriptSession | null;
  readonly context: TranscriptContext;
  readonly count: number;
  readonly report: PasteReport | null;
  readonly menu: OpenMenu | null;
  readonly edit: (make: (state: EditorState) => Transaction) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly remove: (key: string) => void;
  readonly closeMenu: () => void;
  readonly openMenuOf: (label: string, anchor: HTMLElement) => void;
  readonly takeFile: (file: File) => void;
  readonly choose: (report: FoundReport, mode: PasteMode) => void;
  readonly undoPaste: (report: FoundReport) => void;
  readonly closeReport: () => void;
}

/** Ties the editor to the form: rows go in and out, what the form knows is shown at the turns. */
export const useTranscript = (options: TranscriptOptions): Transcript => {
  const { name, value, stored, isSubmitting } = options;
  const [report, setReport] = useState<PasteReport | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const context = useTranscriptContext(options, setMenu);
  const isTalking = report !== null || menu !== null;
  const { session, count } = useSession(options, { context, setReport, isTalking });

  useEffect(() => session?.saving(isSubmitting), [session, isSubmitting]);
  useEffect(() => session?.receive(readRows(value), readRows(stored)), [session, value, stored]);
  useShownFacts(session, context, options);
  useNewGuests(session, options.cast);
  useSaveKeys(session);
  useJumps(session, name);

  const closeMenu = useCallback(() => {
    setMenu(null);
    session?.view.focus();
  }, [session]);
  return {
    session,
    context,
    count,
    report,
    menu,
    closeMenu,
    edit: (make) => session?.dispatch(make(session.view.state)),
    move: (key, by) => session?.move(key, by),
    remove: (key) => session?.remove(key),
    openMenuOf: (label, anchor) => {
      const turn = (session ? placedTurns(session.view.state.doc) : []).find(
        ({ node }) => turnFacts(node).speaker === label,
      );
      if (turn) setMenu({ key: turnKey(turn.node), anchor, part: 'speaker', isForAll: true });
    },
    takeFile: (file) => {
      // Whatever goes wrong has been reported.
      session?.paste.takeFile(file).catch(() => undefined);
    },
    choose: (found, mode) => session?.paste.choose(found, mode),
    undoPaste: (found) => session?.paste.undo(found),
    closeReport: () => {
      setReport(null);
    },
  };
};

interface SessionHooks {
  readonly context: TranscriptContext;
  readonly setReport: (report: PasteReport | null) => void;
  /** Something beside the words shows what they are. */
  readonly isTalking: boolean;
}

/** The editor, for as long as its input is shown. */
const useSession = (options: TranscriptOptions, hooks: SessionHooks) => {
  const { name, place } = options;
  const { context, setReport } = hooks;
  const latest = useRef({ options, hooks });
  latest.current = { options, hooks };
  const [session, setSession] = useState<TranscriptSession | null>(null);
  const [count, setCount] = useState(0);
  const [, setEdits] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const begun = beginSession({
      place: place.current,
      context,
      newKey: keyMaker(Date.now().toString(36)),
      rows: readRows(latest.current.options.value),
      keys: transcriptKeys(context),
      attributes: () => context.attributes(),
      pasteSetting: () => pasteSetting(latest.current.options.cast, begun),
      onRows: (rows) => {
        latest.current.options.onChange(name, rows);
      },
      // What stands beside the words is drawn again only where it shows them.
      onChange: () => {
        setCount(turnCount(begun));
        if (latest.current.hooks.isTalking) setEdits((edits) => edits + 1);
      },
      onReport: setReport,
    });
    setSession(begun);
    setCount(turnCount(begun));
    return () => {
      begun.end();
      setSession(null);
    };
  }, [name, place, context, setReport]);
  return { session, count };
};

const useTranscriptContext = (
  { label, name, required = false, disabled, cast, told }: TranscriptOptions,
  setMenu: (menu: OpenMenu) => void,
): TranscriptContext => {
  const say = useWords();
  const facts = {
    say,
    cast,
    told,
    isEditable: !disabled,
    label: label ?? name,
    isRequired: required,
  };
  const [context] = useState(() =>
    createTranscriptContext(facts, (key, anchor, part) => {
      setMenu({ key, anchor, part });
    }),
  );
  useEffect(() => {
    context.show(facts);
  });
  return context;
};

/** Problems are tied to the turns that they were found at, wherever those move. */
const useShownFacts = (
  session: TranscriptSession | null,
  context: TranscriptContext,
  { rawError, disabled }: TranscriptOptions,
): void => {
  useEffect(() => {
    if (!session) return;
    const keys = session.turnKeys();
    const found = [...problemsByTurn(rawError)].flatMap(([index, messages]) => {
      const row = session.rows()[index];
      const key = row && keys.get(keyOf(row));
      return row && key !== undefined ? [[key, { row, messages }] as const] : [];
    });
    context.showProblems(new Map(found));
    session.view.setProps({});
  }, [session, context, rawError]);
  useEffect(() => {
    session?.view.setProps({});
  }, [session, disabled]);
};

/**
 * A guest who is added gets the turns under the guest's names, of which some are told later; so do turns that were pasted before
 * the guests were known.
 */
const useNewGuests = (session: TranscriptSession | null, cast: Cast): void => {
  const known = useRef<KnownGuests | null>(null);
  useEffect(() => {
    if (!session || cast.guests === null) return;
    const before = known.current;
    known.current = knowGuests(before, cast.guests);
    const added = addedGuests(before, known.current);
    const tr = linkNewGuests(session.view.state, cast, { added, isFirst: before === null });
    if (tr) session.dispatch(tr);
  }, [session, cast]);
};

const pasteSetting = (cast: Cast, { view }: TranscriptSession) => ({
  cast,
  labels: [...new Set(view.state.doc.children.map((node) => turnFacts(node).speaker))].filter(
    (label) => label !== '',
  ),
});

const turnCount = ({ view }: TranscriptSession): number =>
  looksEmpty(view.state.doc) ? 0 : view.state.doc.childCount;
