import { useCallback, useRef } from 'react';

/** Does something after a pause, unless that is called off. @returns calls it off */
export type AfterPause = (act: () => void) => () => void;

/**
 * For what is asked of the server while somebody types: so many milliseconds after the last change, and at once of a form that
 * has only just been opened.
 */
export const useAfterPause = (milliseconds: number): AfterPause => {
  const isFirst = useRef(true);
  return useCallback(
    (act) => {
      const timer = setTimeout(
        () => {
          isFirst.current = false;
          act();
        },
        isFirst.current ? 0 : milliseconds,
      );
      return () => {
        clearTimeout(timer);
      };
    },
    [milliseconds],
  );
};
