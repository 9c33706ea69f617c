import fc from 'fast-check';
import { foldIdentifier } from '../../../../src/features/attempts/identifier';

describe('the name of an account', () => {
  it.each([
    'reader@example.org',
    'READER@Example.ORG',
    ' reader@example.org\t',
    '\u00a0reader@example.org\u3000',
    'ｒｅａｄｅｒ@example.org',
    'reader@example．org',
    '𝐫𝐞𝐚𝐝𝐞𝐫@example.org',
  ])('%j is one and the same', (written) => {
    expect(foldIdentifier(written)).toBe('reader@example.org');
  });

  it('is one for composed and decomposed letters', () => {
    expect(foldIdentifier('JOSE\u0301')).toBe(foldIdentifier('jos\u00e9'));
  });

  it('is folded once for all: folding again, or writing it in capitals, changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const folded = foldIdentifier(text);
        expect(foldIdentifier(folded)).toBe(folded);
        expect(foldIdentifier(` ${text.normalize('NFD')} `)).toBe(folded);
      }),
    );
  });

  it('is never long, however much was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 300, maxLength: 5000 }), (text) => {
        expect(foldIdentifier(text).length).toBeLessThanOrEqual(320);
      }),
    );
  });
});
