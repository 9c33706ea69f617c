/** Has pieces of work begin one at a time, so that others who wait for the process get theirs in between. */
export interface Turns {
  /** Begins at once where nothing began since the process last looked around, else as soon as it is its turn. */
  take(begin: () => void): void;
}

/** `later` calls after all that waits for the process now: setImmediate. */
export const createTurns = (later: (call: () => void) => unknown): Turns => {
  const waiting: (() => void)[] = [];
  let hasBegun = false;
  const next = (): void => {
    const begin = waiting.shift();
    hasBegun = begin !== undefined;
    if (!begin) return;
    later(next);
    begin();
  };
  return {
    take: (begin) => {
      waiting.push(begin);
      if (!hasBegun) next();
    },
  };
};
