import fc from 'fast-check';
import { utf8Length } from '../../../src/lib/utf8-length';

describe('utf8Length', () => {
  it('counts what an encoder writes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
  });

  it('counts half a surrogate pair as the sign that replaces it', () => {
    expect(utf8Length('a\ud800b')).toBe(Buffer.byteLength('a\ud800b', 'utf8'));
  });
});
