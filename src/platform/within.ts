/**
 * The result of work, or what `late` gives (or throws) if it does not come within so many milliseconds. The
 * work goes on; what comes of it then is heard by nobody.
 */
export const within = async <Result, Late>(
  milliseconds: number,
  work: Promise<Result>,
  late: () => Late,
): Promise<Result | Late> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  try {
    const first = await Promise.race([work.then((result) => ({ result })), end]);
    return first === 'late' ? late() : first.result;
  } finally {
    clearTimeout(timer);
  }
};
