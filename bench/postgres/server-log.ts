import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What a server writes to its log while `work` runs. */
export const logDuring = async (file: string, work: () => Promise<void>): Promise<string> => {
  const begin = statSync(file).size;
  await work();
  const length = statSync(file).size - begin;
  const text = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, text, 0, length, begin);
  } finally {
    closeSync(handle);
  }
  return text.toString('utf8');
};

/** The plans that auto_explain wrote, each with its statement, in the order of their end. */
export const parsePlans = (log: string): string[] => {
  // An entry begins at the start of a line; its further lines begin with a tab.
  const entries = log.split(/\n(?=\S)/);
  return entries.flatMap((entry) => {
    const [, plan] = entry.split(/LOG: {2}duration: .* plan:\n/);
    return plan === undefined ? [] : [plan.replaceAll(/^\t/gm, '').trimEnd()];
  });
};

/** Tables that a plan reads from beginning to end. */
export const tablesScanned = (plan: string): string[] => {
  const found = [...plan.matchAll(/Seq Scan on (?:public\.)?"?(\w+)"?(.*)/g)];
  // Branches of a plan that were not needed.
  const done = found.filter(([, , rest = '']) => !rest.endsWith('(never executed)'));
  return [...new Set(done.flatMap(([, table]) => table ?? []))];
};
