import fc from 'fast-check';
import { alignWords } from '../../../src/lib/word-alignment';

const words = (text: string) => text.split(' ');
const align = (left: string, right: string) =>
  alignWords(words(left), words(right)).map((pair) => [pair.left, pair.right]);

describe('alignWords', () => {
  it('pairs what is the same around a word that was changed, dropped or added', () => {
    expect(align('a b c d e', 'a b x d e')).toEqual([[0, 0], [1, 1], [3, 3], [4, 4]]); // prettier-ignore
    expect(align('a b c d e', 'a b d e')).toEqual([[0, 0], [1, 1], [3, 2], [4, 3]]); // prettier-ignore
    expect(align('a b d e', 'a b c d e')).toEqual([[0, 0], [1, 1], [2, 3], [3, 4]]); // prettier-ignore
  });

  it('prefers a word in its company to the same word elsewhere', () => {
    expect(align('and what then', 'and now an advertisement and what then')).toEqual([[0, 4], [1, 5], [2, 6]]); // prettier-ignore
    expect(align('and what', 'and now an advertisement and what')).toEqual([
      [0, 4],
      [1, 5],
    ]);
  });

  it('has no pairs where nothing is the same', () => {
    expect(align('a b c', 'd e f')).toEqual([]);
    expect(alignWords([], [])).toEqual([]);
  });

  it('pairs equal words only, in the order of both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const pairs = alignWords(left, right);

        pairs.forEach((pair, index) => {
          expect(left[pair.left]).toBe(right[pair.right]);
          expect(pair.left).toBeGreaterThan(pairs[index - 1]?.left ?? -1);
          expect(pair.right).toBeGreaterThan(pairs[index - 1]?.right ?? -1);
        });
      }),
    );
  });

  it('pairs every word of a text with itself', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 });
    fc.assert(
      fc.property(text, (all) => {
        expect(alignWords(all, all)).toEqual(
          all.map((_, index) => ({ left: index, right: index })),
        );
      }),
    );
  });

  it('copes with long texts that have almost nothing in common', () => {
    const left = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const right = [...Array.from({ length: 20_000 }, (_, index) => `b${index}`), ...left.slice(-3)];

    expect(alignWords(left, right)).toHaveLength(3);
  });
});
