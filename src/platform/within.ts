/** Parts of the time, each of which is over at the earliest when this process has listened again. */
const PARTS = 10;

/**
 * The result of work, or what `late` gives (or throws) if it does not come within so many milliseconds. The
 * work goes on; what comes of it then is heard by nobody. A time in which this process was kept from hearing
 * anything, as on a busy machine, counts as a tenth at most.
 */
export const within = async <Result, Late>(
  milliseconds: number,
  work: Promise<Result>,
  late: () => Late,
): Promise<Result | Late> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<'late'>((resolve) => {
    const wait = (parts: number): void => {
      timer = setTimeout(() => {
        if (parts > 1) wait(parts - 1);
        else resolve('late');
      }, milliseconds / PARTS);
    };
    wait(PARTS);
  });
  try {
    const first = await Promise.race([work.then((result) => ({ result })), end]);
    return first === 'late' ? late() : first.result;
  } finally {
    clearTimeout(timer);
  }
};
