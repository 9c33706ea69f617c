import fc from 'fast-check';
import { likenessToFirst } from '../../../../src/features/discovery/text-likeness';

const text = fc
  .array(fc.constantFrom('river', 'Flüsse', 'the', '水', 'grain', '…'), { maxLength: 8 })
  .map((words) => words.join(' '));

describe('likeness of texts', () => {
  it('is 1 for the same words, whatever case and order, and 0 without a common one', () => {
    const likeness = likenessToFirst('Dry rivers', ['rivers, DRY!', 'grain ports', '']);

    expect(likeness[0]).toBeCloseTo(1);
    expect(likeness.slice(1)).toEqual([0, 0]);
  });

  it('makes little of words that all texts have', () => {
    const [common = 0, rare = 0] = likenessToFirst('the river of the north', [
      'the price of grain',
      'river and grain',
      'the ports of trade',
      'the state of play',
    ]);

    expect(rare).toBeGreaterThan(common);
  });

  it('is one number from 0 to 1 for each text', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (first, others) => {
        const all = likenessToFirst(first, others);
        expect(all).toHaveLength(others.length);
        for (const one of all) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
