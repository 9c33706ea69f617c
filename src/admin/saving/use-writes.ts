import { useEffect, useState } from 'react';
import { forgetAhead } from './ask-ahead';
import { forgetSavedAnswers } from './saved-answers';

const WRITTEN = 'lectern:written';

/** Something was written: by a form, by a list, or in a window over a form. */
export const announceWrite = (): void => {
  forgetAhead();
  forgetSavedAnswers();
  window.dispatchEvent(new Event(WRITTEN));
};

/** How often something was written since: another one with each, for whoever must look again. */
export const useWrites = (): number => {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const next = (): void => {
      setCount((before) => before + 1);
    };
    window.addEventListener(WRITTEN, next);
    return () => {
      window.removeEventListener(WRITTEN, next);
    };
  }, []);
  return count;
};
