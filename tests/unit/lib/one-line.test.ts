import fc from 'fast-check';
import { oneLine } from '../../../src/lib/one-line';

describe('a text in one line', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly te', 10, 'exactly te'],
    ['exactly ten', 10, 'exactly…'],
    ['a line\n\tand\u0000 another', 99, 'a line and another'],
    ['unbreakable', 5, 'unbr…'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['', 3, ''],
  ])('%j in %d is %j', (text, most, line) => {
    expect(oneLine(text, most)).toBe(line);
  });

  it('is never longer than asked and never holds a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const line = oneLine(text, most);
        expect(Array.from(line).length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
