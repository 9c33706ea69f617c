import fc from 'fast-check';
import { shortKey } from '../../../src/platform/short-key';

describe('a short key', () => {
  it('is the key itself, unless that is long', () => {
    expect(shortKey('GET /api/experts?')).toBe('GET /api/experts?');
    expect(shortKey('x'.repeat(60_000))).toHaveLength('sha256:'.length + 43);
  });

  it('is never that of another key, also of one that looks like a hash', () => {
    const long = fc.string({ minLength: 500, maxLength: 600 });
    const key = fc.oneof(fc.string(), long, long.map(shortKey));
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(shortKey(one) === shortKey(other)).toBe(one === other);
      }),
    );
  });
});
