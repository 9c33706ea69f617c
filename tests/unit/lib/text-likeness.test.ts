import fc from 'fast-check';
import {
  comparableTextMaker,
  greatestLikeness,
  likenessOfTexts,
} from '../../../src/lib/text-likeness';

const likeness = (left: string, right: string): number => {
  const comparable = comparableTextMaker();
  return likenessOfTexts(comparable(left), comparable(right));
};

describe('likenessOfTexts', () => {
  it.each([
    ['', '', 1],
    ['…', '!', 0],
    ['…', '…', 1],
    ['They measure water', 'they MEASURE: water!', 1],
    ['They measure water', 'They measure rain', 2 / 3],
    ['a a b', 'a b b', 2 / 3],
    ['one two', 'three four', 0],
    ['他们测量水', '他们测量雨', 0.8],
  ])('of %j and %j is %d', (left, right, expected) => {
    expect(likeness(left, right)).toBeCloseTo(expected);
  });

  it('is the same both ways, between 0 and 1, and never over its bound', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (left, right) => {
        const comparable = comparableTextMaker();
        const [one, other] = [comparable(left), comparable(right)];
        const value = likenessOfTexts(one, other);

        expect(value).toBe(likenessOfTexts(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(greatestLikeness(one, other));
      }),
    );
  });
});
