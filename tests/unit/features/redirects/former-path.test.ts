import fc from 'fast-check';
import {
  canonicalPath,
  encodedPath,
  formerPathProblem,
} from '../../../../src/features/content/former-path';

describe('a former path', () => {
  it.each([
    ['/node/123', '/node/123'],
    ['/node/123/', '/node/123'],
    ['/caf%C3%A9', '/café'],
    ['/cafe\u0301', '/café'],
    ['/a%2Fb', '/a%2Fb'],
    ['/100%', '/100%'],
    ['/', '/'],
  ])('%s is compared as %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical);
  });

  it.each([
    ['node/123', 'begin with'],
    ['//evil.example/x', 'begin with'],
    ['https://old.example/x', 'begin with'],
    ['/a?b=1', 'without “?”'],
    ['/a#b', 'without “?”'],
    ['/a b', 'without spaces'],
    ['/a%0Ab', 'without spaces'],
    ['/a\\b', 'without spaces'],
    ['/', 'one page'],
    ['/a//b', 'one page'],
    ['/a/../b', 'one page'],
    ['/a/%2E%2E/b', 'one page'],
    [`/${'x'.repeat(500)}`, 'longer'],
  ])('%s is refused', (path, reason) => {
    expect(formerPathProblem(path)).toContain(reason);
  });

  it('has one spelling, from which its encoded form leads back', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const canonical = canonicalPath(path);
        expect(canonicalPath(canonical)).toBe(canonical);
        expect(canonicalPath(encodedPath(canonical))).toBe(canonical);
        expect(encodedPath(canonical)).toMatch(/^[/\w.~%-]*$/);
      }),
    );
  });
});
