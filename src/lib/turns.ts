/** Has pieces of work done one at a time, so that others who wait for the process get theirs in between. */
export interface Turns {
  /** Resolves at once where nobody's turn came since the process last looked around, else as soon as it is this one's. */
  next(): Promise<void>;
}

/** `later` calls after all that waits for the process now: setImmediate. */
export const createTurns = (later: (call: () => void) => unknown): Turns => {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const giveNext = (): void => {
    const begin = waiting.shift();
    isTaken = begin !== undefined;
    if (!begin) return;
    later(giveNext);
    begin();
  };
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isTaken) giveNext();
      }),
  };
};
