/** Parts of the time, each of which is over at the earliest when this process has listened again. */
const PARTS = 10;

/**
 * The result of work, or what `late` gives (or throws) if it does not come within so many milliseconds. The
 * work goes on; what comes of it then is heard by nobody. A time in which this process was kept from hearing
 * anything, as on a busy machine, counts as a tenth at most.
 */
export const within = <Result, Late>(
  milliseconds: number,
  work: Promise<Result>,
  late: () => Late,
): Promise<Result | Late> =>
  new Promise<Result | Late>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const wait = (parts: number): void => {
      timer = setTimeout(() => {
        if (parts > 1) wait(parts - 1);
        else end();
      }, milliseconds / PARTS);
    };
    const end = (): void => {
      try {
        resolve(late());
      } catch (error) {
        fail(error as Error);
      }
    };
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    wait(PARTS);
    work.then((result) => {
      clearTimeout(timer);
      resolve(result);
    }, fail);
  });
