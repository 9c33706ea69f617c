import {
  documentExcess,
  DOCUMENT_LEVELS,
  DOCUMENT_TOKENS,
} from '../../../../../src/features/graphql/request/document-excess';

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
