import { createTurns } from '../../../src/lib/turns';

/** Calls what waits for the process to look around, when it does. */
const createLoop = () => {
  const calls: (() => void)[] = [];
  return {
    later: (call: () => void): void => void calls.push(call),
    lookAround: (): void => {
      for (const call of calls.splice(0)) call();
    },
  };
};

it('begins the first piece at once, and each other after the process looked around', () => {
  const { later, lookAround } = createLoop();
  const turns = createTurns(later);
  const begun: string[] = [];
  for (const name of ['a', 'b', 'c']) turns.take(() => void begun.push(name));
  expect(begun).toEqual(['a']);
  lookAround();
  expect(begun).toEqual(['a', 'b']);
  lookAround();
  expect(begun).toEqual(['a', 'b', 'c']);
  lookAround();
  turns.take(() => void begun.push('d'));
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('lets pieces that come while others wait stand behind them', () => {
  const { later, lookAround } = createLoop();
  const turns = createTurns(later);
  const begun: string[] = [];
  turns.take(() => {
    begun.push('a');
    turns.take(() => void begun.push('c'));
  });
  turns.take(() => void begun.push('b'));
  lookAround();
  lookAround();
  expect(begun).toEqual(['a', 'c', 'b']);
});

it('goes on after a piece that fails', () => {
  const { later, lookAround } = createLoop();
  const turns = createTurns(later);
  const begun: string[] = [];
  const fail = (): never => {
    throw new Error('failed');
  };
  expect(() => {
    turns.take(fail);
  }).toThrow('failed');
  turns.take(() => void begun.push('b'));
  lookAround();
  expect(begun).toEqual(['b']);
});

it('begins all of a thousand with setImmediate, in order', async () => {
  const turns = createTurns(setImmediate);
  const begun = await new Promise<number[]>((resolve) => {
    const numbers: number[] = [];
    for (let number = 0; number < 1_000; number += 1) {
      turns.take(() => {
        if (numbers.push(number) === 1_000) resolve(numbers);
      });
    }
  });
  expect(begun).toEqual(Array.from({ length: 1_000 }, (_, number) => number));
});
