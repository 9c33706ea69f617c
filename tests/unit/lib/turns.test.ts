import { createTurns } from '../../../src/lib/turns';

/** Calls what waits for the process to look around, when it does. */
const createLoop = () => {
  const calls: (() => void)[] = [];
  return {
    later: (call: () => void): void => void calls.push(call),
    lookAround: async (): Promise<void> => {
      for (const call of calls.splice(0)) call();
      await Promise.resolve();
    },
  };
};

it('gives the first turn at once, and each other after the process looked around', async () => {
  const { later, lookAround } = createLoop();
  const turns = createTurns(later);
  const begun: string[] = [];
  const take = async (name: string): Promise<void> => {
    await turns.next();
    begun.push(name);
  };
  const taken = ['a', 'b', 'c'].map(take);
  await Promise.resolve();
  expect(begun).toEqual(['a']);
  await lookAround();
  expect(begun).toEqual(['a', 'b']);
  await lookAround();
  expect(begun).toEqual(['a', 'b', 'c']);
  await lookAround();
  taken.push(take('d'));
  await Promise.all(taken);
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('gives turns in the order in which they were asked for, also by who had one', async () => {
  const { later, lookAround } = createLoop();
  const turns = createTurns(later);
  const begun: string[] = [];
  const take = async (name: string): Promise<void> => {
    await turns.next();
    begun.push(name);
  };
  const taken = [take('a').then(() => take('c')), take('b')];
  for (let round = 0; round < 4; round += 1) await lookAround();
  await Promise.all(taken);
  expect(begun).toEqual(['a', 'b', 'c']);
});

it('lets what waits for the process get its turn between any two of a hundred', async () => {
  const turns = createTurns(setImmediate);
  const seen: string[] = [];
  const look = (): void => {
    if (seen.push('look') < 400) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all(Array.from({ length: 100 }, () => turns.next().then(() => seen.push('work'))));
  expect(seen.filter((one) => one === 'work')).toHaveLength(100);
  expect(seen.join(' ')).not.toContain('work work');
});
