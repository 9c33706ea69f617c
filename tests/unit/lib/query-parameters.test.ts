import fc from 'fast-check';
import { didYouMean } from '../../../src/lib/did-you-mean';
import { queryPairs } from '../../../src/lib/percent-decoding';
import { readQueryParameters } from '../../../src/lib/query-parameters';

const KNOWN = ['style', 'format', 'locale'] as const;

describe('readQueryParameters', () => {
  it.each([
    ['', {}],
    ['style=apa&format=csl-json', { style: 'apa', format: 'csl-json' }],
    ['locale=', {}],
    ['locale', {}],
    ['&&style=a+b%2B', { style: 'a b+' }],
  ])('reads “%s”', (query, value) => {
    expect(readQueryParameters(query, KNOWN)).toEqual({ ok: true, value });
  });

  it.each([
    ['stlye=apa', 'PARAMETER_UNKNOWN', /Did you mean “style”\?/],
    ['page=2', 'PARAMETER_UNKNOWN', /Known are: style, format, locale\./],
    ['style[]=apa', 'PARAMETER_UNKNOWN', /Did you mean “style”\?/],
    ['style=apa&style=mla', 'PARAMETER_REPEATED', /once only/],
  ])('refuses “%s” as %s', (query, code, message) => {
    const result = readQueryParameters(query, KNOWN);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.message).toMatch(message);
  });

  it('takes a list in one parameter or several, and nothing else twice', () => {
    const read = (query: string) => readQueryParameters(query, KNOWN, ['style']);

    expect(read('style=apa&style=mla,chicago')).toEqual(read('style=apa,mla,chicago'));
    expect(read('style=&style=mla')).toEqual({ ok: true, value: { style: 'mla' } });
    expect(read('locale=en&locale=de')).toMatchObject({ error: { code: 'PARAMETER_REPEATED' } });
  });

  it('reads pairs as the platform does wherever the encoding is sound', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        expect(queryPairs(query)).toEqual([...new URLSearchParams(query)]);
      }),
    );
  });
});

describe('didYouMean', () => {
  it.each([
    ['stlye', 'style'],
    ['Format', 'format'],
    ['lokale', 'locale'],
    ['formats', 'format'],
    ['x', null],
    ['completely', null],
  ])('%s → %s', (word, meant) => {
    expect(didYouMean(word, KNOWN)).toBe(meant);
  });
});
