import { Lexer, Source, TokenKind } from 'graphql';

/** Brackets inside one another in a GraphQL document: far more than any operation within the depth limit. */
export const DOCUMENT_LEVELS = 64;
/** Names, values and signs of a GraphQL document. */
export const DOCUMENT_TOKENS = 100_000;

const STEPS: ReadonlyMap<string, number> = new Map([
  [TokenKind.BRACE_L, 1],
  [TokenKind.BRACKET_L, 1],
  [TokenKind.PAREN_L, 1],
  [TokenKind.BRACE_R, -1],
  [TokenKind.BRACKET_R, -1],
  [TokenKind.PAREN_R, -1],
]);

/**
 * Whether a document is more than GraphQL's parser and rules, which call themselves for each level and each
 * fragment, can take: it has too many brackets inside one another, or too many tokens. Looks at one token
 * after another. What is no GraphQL is left to the parser to refuse.
 */
export const isDocumentTooDeep = (document: string): boolean => {
  // Most documents are shorter than the shortest one that is too deep.
  if (document.length <= DOCUMENT_LEVELS) return false;
  const lexer = new Lexer(new Source(document));
  let depth = 0;
  try {
    for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
      depth += STEPS.get(lexer.token.kind) ?? 0;
      if (depth > DOCUMENT_LEVELS || tokens >= DOCUMENT_TOKENS) return true;
    }
  } catch {
    // The parser stops at the same place.
  }
  return false;
};
