import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { isSaveKey } from '../saving/use-asked-saves';
import type { TranscriptSession } from './transcript-session';

/**
 * The form saves on these keys, and on a click on its buttons, what it knows at that moment: it is told of the last letter first.
 * Saving takes the focus away; who is writing gets it back.
 */
export const useSaveKeys = (session: TranscriptSession | null): void => {
  useEffect(() => {
    if (!session) return undefined;
    const flush = () => {
      flushSync(() => {
        session.flush();
      });
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      flush();
      if (session.view.hasFocus())
        setTimeout(() => {
          takeFocusBack(session);
        });
    };
    const onPointer = ({ target }: Event) => {
      if (target instanceof Node && !session.view.dom.contains(target)) flush();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, [session]);
};

const takeFocusBack = ({ view }: TranscriptSession): void => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) view.focus();
};
