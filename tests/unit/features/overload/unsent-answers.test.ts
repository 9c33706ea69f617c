import fc from 'fast-check';
import { tooLongUnsent } from '../../../../src/features/overload/unsent-answers';

const answer = (connection: string, bytes: number, shared: object | null = null) => ({
  connection,
  bytes,
  shared,
});

it('closes those that have waited longest, once all together take too much', () => {
  const answers = [answer('first', 40), answer('second', 40), answer('third', 40)];

  expect(tooLongUnsent(answers, 120)).toEqual([]);
  expect(tooLongUnsent(answers, 100)).toEqual(['first']);
  expect(tooLongUnsent(answers, 79)).toEqual(['second', 'first']);
});

it('counts once what many get from the same memory', () => {
  const kept = {};
  const answers = Array.from({ length: 1_000 }, (_, number) => answer(`${number}`, 90, kept));

  expect(tooLongUnsent([answer('own', 10), ...answers], 100)).toEqual([]);
  expect(tooLongUnsent([answer('own', 11), ...answers], 100)).toEqual(['own']);
});

it('never leaves more than allowed', () => {
  const sizes = fc.array(fc.nat(100), { maxLength: 30 });
  fc.assert(
    fc.property(sizes, fc.nat(300), (bytes, most) => {
      const answers = bytes.map((size, number) => answer(String(number), size));
      const closed = new Set(tooLongUnsent(answers, most));
      const left = answers.filter(({ connection }) => !closed.has(connection));
      return left.reduce((sum, one) => sum + one.bytes, 0) <= most;
    }),
  );
});
