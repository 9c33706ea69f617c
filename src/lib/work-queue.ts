/** More work is waiting than the queue holds. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export interface WorkQueue {
  /** The outcome of `work`, once it had its turn. Throws QueueFull at once when too much waits. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Does at most `atOnce` pieces of work at a time; at most `waiting` others wait, first come, first served. */
export const createWorkQueue = ({
  atOnce,
  waiting,
}: {
  readonly atOnce: number;
  readonly waiting: number;
}): WorkQueue => {
  const turns: (() => void)[] = [];
  let running = 0;
  const waitForTurn = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (turns.length >= waiting) throw new QueueFull(`${waiting} pieces of work are waiting`);
    await new Promise<void>((resolve) => turns.push(resolve));
  };
  // The turn of whoever is done goes to the next one, so that the count stays.
  const passOn = (): void => {
    const next = turns.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    run: async (work) => {
      await waitForTurn();
      try {
        return await work();
      } finally {
        passOn();
      }
    },
  };
};
