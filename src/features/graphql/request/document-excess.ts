import { Lexer, Source, TokenKind } from 'graphql';

/** Brackets inside one another in a GraphQL document: far more than any operation within the depth limit. */
export const DOCUMENT_LEVELS = 64;
/** Names, values and signs of a GraphQL document: the work of all who read it grows with them. */
export const DOCUMENT_TOKENS = 5_000;

/** What a document has too much of. */
export type DocumentExcess = 'levels' | 'tokens';

const STEPS: ReadonlyMap<string, number> = new Map([
  [TokenKind.BRACE_L, 1],
  [TokenKind.BRACKET_L, 1],
  [TokenKind.PAREN_L, 1],
  [TokenKind.BRACE_R, -1],
  [TokenKind.BRACKET_R, -1],
  [TokenKind.PAREN_R, -1],
]);

/**
 * In what a document is more than GraphQL's parser and rules, which call themselves for each level and each
 * fragment, can take; null if it is not. Looks at one token after another, and stops at the first too many. What
 * is no GraphQL is left to the parser to refuse.
 */
export const documentExcess = (document: string): DocumentExcess | null => {
  // Most documents are shorter than the shortest one that is too much.
  if (document.length <= DOCUMENT_LEVELS) return null;
  const lexer = new Lexer(new Source(document));
  let depth = 0;
  try {
    for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
      depth += STEPS.get(lexer.token.kind) ?? 0;
      if (depth > DOCUMENT_LEVELS) return 'levels';
      if (tokens >= DOCUMENT_TOKENS) return 'tokens';
    }
  } catch {
    // The parser stops at the same place.
  }
  return null;
};
