import fc from 'fast-check';
import { alignLists } from '../../../src/lib/alignment';

const alignWords = (left: readonly string[], right: readonly string[]): string[] =>
  alignLists({
    leftLength: left.length,
    rightLength: right.length,
    likeness: (i, j) => (left[i] === right[j] ? 1 : 0),
  }).map((pair) => `${pair.left}-${pair.right}`);

/** Length of the longest common subsequence, by the plain recursion. */
const longestCommon = (left: readonly string[], right: readonly string[]): number => {
  const [first, ...restLeft] = left;
  const [other, ...restRight] = right;
  if (first === undefined || other === undefined) return 0;
  if (first === other) return 1 + longestCommon(restLeft, restRight);
  return Math.max(longestCommon(restLeft, right), longestCommon(left, restRight));
};

describe('alignLists', () => {
  it.each([
    ['', '', ''],
    ['abc', '', ''],
    ['abc', 'abc', '0-0 1-1 2-2'],
    ['abc', 'ac', '0-0 2-1'],
    ['ac', 'abc', '0-0 1-2'],
    ['ab', 'ba', '0-1'],
    ['aa', 'a', '0-0'],
    ['abc', 'xyz', ''],
  ])('aligns %j with %j as %j', (left, right, expected) => {
    expect(alignWords(left.split(''), right.split('')).join(' ')).toBe(expected);
  });

  it('prefers the greater sum to the greater number', () => {
    const likeness = (i: number, j: number): number => (i === 0 && j === 1 ? 3 : 1);

    expect(alignLists({ leftLength: 2, rightLength: 2, likeness })).toEqual([
      { left: 0, right: 1 },
    ]);
  });

  it('finds as many pairs as the longest common subsequence, in order', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const pairs = alignWords(left, right);

        expect(pairs).toHaveLength(longestCommon(left, right));
        expect(pairs.map((pair) => Number(pair.split('-')[1]))).toEqual(
          pairs.map((pair) => Number(pair.split('-')[1])).sort((a, b) => a - b),
        );
      }),
    );
  });
});
