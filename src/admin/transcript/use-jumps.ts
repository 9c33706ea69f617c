import { useEffect } from 'react';
import { JUMP, turnIndexIn } from './jump';
import type { TranscriptSession } from './transcript-session';
import { selectTurn, turnAtIndex } from './turn-commands';

/** Shows the turn that somebody else in the panel sends the editor to. */
export const useJumps = (session: TranscriptSession | null, field: string): void => {
  useEffect(() => {
    if (!session) return undefined;
    const onJump = (event: Event) => {
      const path: unknown = event instanceof CustomEvent ? event.detail : null;
      const index = typeof path === 'string' ? turnIndexIn(path, field) : null;
      if (index !== null) showTurn(session, index);
    };
    window.addEventListener(JUMP, onJump);
    return () => {
      window.removeEventListener(JUMP, onJump);
    };
  }, [session, field]);
};

/** Puts the cursor into a turn and brings it into view. */
export const showTurn = ({ view }: TranscriptSession, index: number): void => {
  const turn = turnAtIndex(view.state.doc, Math.min(index, view.state.doc.childCount - 1));
  if (!turn) return;
  view.dispatch(selectTurn(view.state, turn));
  const shown = view.nodeDOM(turn.pos);
  view.dom.scrollIntoView({ block: 'nearest' });
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' });
  view.focus();
};
