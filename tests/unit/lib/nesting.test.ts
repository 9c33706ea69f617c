import fc from 'fast-check';
import { documentExcess, DOCUMENT_LEVELS, DOCUMENT_TOKENS } from '../../../src/lib/graphql-nesting';
import { isNestedDeeper } from '../../../src/lib/nesting';

/** By calling itself, which is what the function under test must not do. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

describe('isNestedDeeper', () => {
  it('knows the depth of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const depth = depthOf(value);
        expect(isNestedDeeper(value, depth)).toBe(false);
        expect(depth === 0 || isNestedDeeper(value, depth - 1)).toBe(true);
      }),
    );
  });

  it('takes any depth without a stack', () => {
    const value: unknown = JSON.parse('[{"a":'.repeat(200_000) + '1' + '}]'.repeat(200_000));

    expect(isNestedDeeper(value, 32)).toBe(true);
    expect(isNestedDeeper(value, 400_000)).toBe(false);
  });
});

describe('documentExcess', () => {
  const braces = (levels: number): string => '{a'.repeat(levels) + '}'.repeat(levels);

  it('draws the line at its limits', () => {
    expect(documentExcess(braces(DOCUMENT_LEVELS))).toBeNull();
    expect(documentExcess(braces(DOCUMENT_LEVELS + 1))).toBe('levels');
    expect(documentExcess('a '.repeat(DOCUMENT_TOKENS))).toBeNull();
    expect(documentExcess('a '.repeat(DOCUMENT_TOKENS + 1))).toBe('tokens');
  });

  it.each([
    ['a string', `{a(b:"${'{'.repeat(100)}")}`],
    ['a block string', `{a(b:"""${'"{'.repeat(100)} """)}`],
    ['a comment', `{a #${'{'.repeat(100)}\n}`],
  ])('does not count what is in %s', (_title, document) => {
    expect(documentExcess(document)).toBeNull();
  });

  it('is not deceived by closing brackets in strings and comments', () => {
    expect(documentExcess('{a(b:"}}")'.repeat(100))).toBe('levels');
    expect(documentExcess('{a #}\n'.repeat(100))).toBe('levels');
    expect(documentExcess('""" " """'.repeat(3) + braces(100))).toBe('levels');
  });
});
