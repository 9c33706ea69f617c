import fc from 'fast-check';
import { createAliases } from '../../../../src/features/http-cache/aliases';
import { originHeaders } from '../../../../src/features/http-cache/allowed-origin';
import { cacheControl } from '../../../../src/features/http-cache/cache-control';
import { chooseEncoding } from '../../../../src/features/http-cache/content-encoding';
import { getKey, normaliseQuery } from '../../../../src/features/http-cache/request-key';
import { matchedEntityTag } from '../../../../src/lib/conditional-request';

describe('the key of a GET', () => {
  it.each([
    ['parameters in another order', 'sort=a&fields=b', 'fields=b&sort=a'],
    ['filters in another order', 'filters[a]=1&filters[b]=2', 'filters[b]=2&filters[a]=1'],
    [
      'pages in another order',
      'pagination[page]=1&pagination[pageSize]=2',
      'pagination[pageSize]=2&pagination[page]=1',
    ],
    ['another spelling', 'filters[a]=x y', 'filters%5Ba%5D=x+y'],
    ['empty parameters', 'sort=a&&', 'sort=a'],
  ])('is the same for %s', (_title, one, other) => {
    expect(normaliseQuery(one)).toBe(normaliseQuery(other));
  });

  it.each([
    ['values', 'filters[a]=1', 'filters[a]=2'],
    ['names', 'filters[a]=1', 'filters[b]=1'],
    ['the order of sorting', 'sort[a]=asc&sort[b]=desc', 'sort[b]=desc&sort[a]=asc'],
    ['the order of sorting by repetition', 'sort=a&sort=b', 'sort=b&sort=a'],
    [
      'the order of sorting inside a relation',
      'populate[x][sort][a]=asc&populate[x][sort][b]=asc',
      'populate[x][sort][b]=asc&populate[x][sort][a]=asc',
    ],
    [
      'the order of a pushed list',
      'filters[a][]=1&filters[a][]=2',
      'filters[a][]=2&filters[a][]=1',
    ],
    ['the order of a repeated filter', 'filters[a]=1&filters[a]=2', 'filters[a]=2&filters[a]=1'],
    [
      'the order of a filter and one through it',
      'filters[a]=1&filters[a][b]=2',
      'filters[a][b]=2&filters[a]=1',
    ],
    ['an empty value and none', 'status=', 'status'],
    ['malformed encoding', 'filters[a]=%FF', 'filters[a]=%FE'],
    ['a value that looks like two parameters', 'a=1%26b=2', 'a=1&b=2'],
  ])('differs by %s', (_title, one, other) => {
    expect(normaliseQuery(one)).not.toBe(normaliseQuery(other));
  });

  it('never merges two different sets of parameters', () => {
    const name = fc.constantFrom('filters[a]', 'filters[b]', 'sort', 'locale', 'filters[a][b]');
    const query = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key });
    const spell = (pairs: [string, string][]) =>
      pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
    fc.assert(
      fc.property(query, query, (one, other) => {
        const same = JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
        if (!same) expect(normaliseQuery(spell(one))).not.toBe(normaliseQuery(spell(other)));
      }),
    );
  });

  it('keeps paths apart', () => {
    expect(getKey('/api/a', '')).not.toBe(getKey('/api/b', ''));
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"a"', '"a"'],
    ['W/"a"', '"a"'],
    ['"x", W/"b" ,"y"', '"b"'],
    ['*', '"a"'],
    [' * ', '"a"'],
    ['"c"', null],
    ['a', null],
    ['"x,"a""', null],
    ['', null],
    [undefined, null],
  ])('%s names %s', (header, expected) => {
    expect(matchedEntityTag(header, ['"a"', '"b"'])).toBe(expected);
  });
});

describe('Accept-Encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['BR', 'br'],
    ['br;q=nonsense', 'identity'],
    ['gzip;q=0.5, identity', 'identity'],
    ['gzip;q=0.5', 'gzip'],
    ['zstd', 'identity'],
  ])('%s is answered with %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });
});

describe('origins', () => {
  it.each([
    ['https://a.example', [], { allowed: null, varies: false }],
    ['https://a.example', ['*'], { allowed: '*', varies: false }],
    [undefined, ['*'], { allowed: '*', varies: false }],
    ['https://a.example', ['https://a.example'], { allowed: 'https://a.example', varies: true }],
    ['https://b.example', ['https://a.example'], { allowed: null, varies: true }],
    [undefined, ['https://a.example'], { allowed: null, varies: true }],
  ])('%s among %j', (origin, configured, expected) => {
    expect(originHeaders(origin, configured)).toEqual(expected);
  });
});

describe('Cache-Control', () => {
  it('lets shared caches answer for ten days while we cannot', () => {
    expect(cacheControl({ maxAge: 0, sharedMaxAge: 60, staleWhileRevalidate: 30 })).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=864000',
    );
  });
});

describe('aliases', () => {
  it('are forgotten when they take too much memory, those used longest ago first', () => {
    const aliases = createAliases(10_000);
    for (let number = 0; number < 100; number += 1) {
      aliases.set(`text ${number}`, `key ${number}`);
      expect(aliases.get('text 0')).toBe('key 0');
    }

    expect(aliases.get('text 1')).toBeUndefined();
    expect(aliases.get('text 99')).toBe('key 99');
  });

  it('are not made for endless requests', () => {
    const aliases = createAliases(1_000_000);
    aliases.set('x'.repeat(8 * 1024 + 1), 'key');

    expect(aliases.get('x'.repeat(8 * 1024 + 1))).toBeUndefined();
  });
});
