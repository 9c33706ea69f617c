import { once } from 'node:events';

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Writes to the output, and waits while whoever reads it is slower. */
export const print = async (text: string): Promise<void> => {
  if (text === '' || process.stdout.write(text)) return;
  // Where nobody reads any more there is nothing to wait for.
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(
    () => undefined,
  );
};

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** 850 → "0.9 s" */
export const describeDuration = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(1)} s`;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** 1234567 → "1.2 MB" */
export const describeBytes = (bytes: number): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return step === 0
    ? `${bytes} bytes`
    : `${(bytes / 1000 ** step).toFixed(1)} ${UNITS[step] ?? ''}`;
};
