import fc from 'fast-check';
import { z } from 'zod';
import { didYouMean } from '../../../src/lib/did-you-mean';
import { queryReader, recordReader } from '../../../src/lib/parameters';
import { queryPairs } from '../../../src/lib/percent-decoding';

const KNOWN = ['style', 'format', 'locale'] as const;

const TEXT = z.string().optional();
const read = queryReader({ style: TEXT, format: TEXT, locale: TEXT });

describe('queryReader', () => {
  it.each([
    ['', {}],
    ['style=apa&format=csl-json', { style: 'apa', format: 'csl-json' }],
    ['locale=', {}],
    ['locale', {}],
    ['&&style=a+b%2B', { style: 'a b+' }],
  ])('reads “%s”', (query, value) => {
    expect(read(query)).toEqual({ ok: true, value });
  });

  it.each([
    ['stlye=apa', 'PARAMETER_UNKNOWN', /Did you mean “style”\?/],
    ['page=2', 'PARAMETER_UNKNOWN', /Known are: style, format, locale\./],
    ['style[]=apa', 'PARAMETER_UNKNOWN', /Did you mean “style”\?/],
    ['style=apa&style=mla', 'PARAMETER_REPEATED', /once only/],
  ])('refuses “%s” as %s', (query, code, message) => {
    const result = read(query);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.message).toMatch(message);
  });

  it('takes a list in one parameter or several, and nothing else twice', () => {
    const readList = queryReader({ style: z.array(z.string()).optional(), locale: TEXT });

    expect(readList('style=apa&style=mla, chicago')).toEqual(readList('style=apa,mla,chicago'));
    expect(readList('style=&style=mla')).toEqual({ ok: true, value: { style: ['mla'] } });
    expect(readList('locale=en&locale=de')).toMatchObject({
      error: { code: 'PARAMETER_REPEATED' },
    });
  });

  const readValues = queryReader({
    limit: z.int().min(1).max(20).default(6),
    page: z.int().min(1).default(1),
    width: z.literal([64, 160]).optional(),
    view: z.enum(['card', 'full']).default('card'),
    deep: z.boolean().default(false),
    ids: z
      .array(z.string().regex(/^\w+$/, { error: 'takes ids.' }))
      .max(2)
      .optional(),
    by: z.array(z.enum(['year', 'topic'])).optional(),
    path: z.string({ error: 'must be a path.' }),
  });

  it('makes of texts what their schemas are about', () => {
    expect(readValues('path=/')).toEqual({
      ok: true,
      value: { limit: 6, page: 1, view: 'card', deep: false, path: '/' },
    });
    expect(
      readValues('path=/&limit=20&page=999999&width=64&view=full&deep=true&ids=a,b&by=topic'),
    ).toMatchObject({
      value: { limit: 20, page: 999_999, width: 64, view: 'full', deep: true, ids: ['a', 'b'] },
    });
  });

  it.each([
    ['', 'path', '“path” must be a path.'],
    ['limit=21', 'limit', '“limit” must be a whole number from 1 to 20.'],
    ['limit=0', 'limit', '“limit” must be a whole number from 1 to 20.'],
    ['limit=06', 'limit', '“limit” must be a whole number from 1 to 20.'],
    ['limit=1e1', 'limit', '“limit” must be a whole number from 1 to 20.'],
    ['limit=1.5', 'limit', '“limit” must be a whole number from 1 to 20.'],
    ['page=0', 'page', '“page” must be a whole number from 1 on.'],
    ['page=99999999999999999999', 'page', '“page” must be a whole number from 1 on.'],
    ['width=65', 'width', '“width” must be one of: 64, 160. Did you mean “64”?'],
    ['width=064', 'width', '“width” must be one of: 64, 160. Did you mean “64”?'],
    ['view=ful', 'view', '“view” must be one of: card, full. Did you mean “full”?'],
    ['deep=yes', 'deep', '“deep” must be one of: true, false.'],
    ['ids=a,b-c', 'ids', '“ids” takes ids.'],
    ['by=year,topics', 'by', '“by” must be one of: year, topic. Did you mean “topic”?'],
  ])('refuses “%s”, naming %s', (query, parameter, message) => {
    expect(readValues(query)).toEqual({
      ok: false,
      error: { code: 'PARAMETER_INVALID', parameter, message },
    });
  });

  it('takes an empty value for one where it is told to', () => {
    const readGiven = queryReader({ view: z.enum(['card']).optional() }, 'a value');

    expect(readGiven('view=')).toMatchObject({ error: { parameter: 'view' } });
    expect(readGiven('view=&view=card')).toMatchObject({ error: { code: 'PARAMETER_REPEATED' } });
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

describe('recordReader', () => {
  const readRecord = recordReader({
    view: z.enum(['card', 'full']).default('card'),
    topic: z.array(z.string().min(1, { error: 'needs a value.' })).optional(),
  });

  it('reads its own out of a parsed query, and leaves the others alone', () => {
    expect(readRecord({ filters: { a: '1' } })).toEqual({ ok: true, value: { view: 'card' } });
    expect(readRecord({ view: 'full', topic: ['a', 'b,c'] })).toEqual({
      ok: true,
      value: { view: 'full', topic: ['a', 'b', 'c'] },
    });
  });

  it.each([
    [{ view: ['card', 'full'] }, 'PARAMETER_REPEATED'],
    [{ view: ['card'] }, 'PARAMETER_INVALID'],
    [{ view: '' }, 'PARAMETER_INVALID'],
    [{ view: null }, 'PARAMETER_INVALID'],
    [{ view: { a: 'card' } }, 'PARAMETER_INVALID'],
    [{ topic: ['a', ['b']] }, 'PARAMETER_INVALID'],
    [{ topic: { a: 'b' } }, 'PARAMETER_INVALID'],
  ])('refuses %j as %s', (query, code) => {
    expect(readRecord(query)).toMatchObject({ ok: false, error: { code } });
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
