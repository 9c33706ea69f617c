import { Lexer, Source, stripIgnoredCharacters, TokenKind, type Token } from 'graphql';
import { isRecord, type UnknownRecord } from '../../../lib/record';

/** A GraphQL request as far as its answer depends on it. */
export interface PlainRequest {
  /** Without spaces, commas, comments, and the name of the only operation. */
  readonly document: string;
  /** Null where there is one operation, or none is named. */
  readonly operationName: string | null;
  /** Those that the operation declares. */
  readonly variables: unknown;
}

interface SentRequest {
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: unknown;
}

/**
 * All requests that ask the same in other words are made one: what the language ignores, what an operation is
 * called, and variables that it does not declare shape no answer. A text that is no GraphQL stays as it is.
 */
export const plainRequest = (sent: SentRequest): PlainRequest => {
  const read = readDocument(sent.document);
  if (!read) return sent;
  const { document, operations } = read;
  const [only, ...others] = operations;
  if (!only || others.length > 0) {
    const named = operations.find(({ name }) => name !== null && name.text === sent.operationName);
    return { ...sent, document, variables: declaredOf(named, sent.variables) };
  }
  const isCalled = sent.operationName === null || sent.operationName === only.name?.text;
  if (!isCalled) return { ...sent, document };
  return {
    document: withoutName(document, only),
    operationName: null,
    variables: declaredOf(only, sent.variables),
  };
};

interface Operation {
  readonly name: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly variables: ReadonlySet<string>;
}

interface ReadDocument {
  readonly document: string;
  readonly operations: readonly Operation[];
}

const readDocument = (sent: string): ReadDocument | null => {
  try {
    const document = stripIgnoredCharacters(sent);
    return { document, operations: operationsIn(tokensOf(document)) };
  } catch {
    return null;
  }
};

const tokensOf = (document: string): readonly Token[] => {
  const lexer = new Lexer(new Source(document));
  const tokens: Token[] = [];
  while (lexer.advance().kind !== TokenKind.EOF) tokens.push(lexer.token);
  return tokens;
};

const KEYWORDS: readonly (string | undefined)[] = ['query', 'mutation', 'subscription'];
const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R];

/** The operations are told by what stands outside all brackets; whether the document is valid is not asked. */
const operationsIn = (tokens: readonly Token[]): readonly Operation[] => {
  const operations: Operation[] = [];
  let depth = 0;
  let isInDefinition = false;
  for (const [index, token] of tokens.entries()) {
    if (!isInDefinition) operations.push(...operationAt(tokens, index));
    depth = depthAfter(depth, token);
    isInDefinition = depth > 0 || token.kind !== TokenKind.BRACE_R;
  }
  return operations;
};

const depthAfter = (depth: number, { kind }: Token): number => {
  if (OPENING.includes(kind)) return depth + 1;
  return CLOSING.includes(kind) ? depth - 1 : depth;
};

/** The operation that begins with this token, unless a fragment does. */
const operationAt = (tokens: readonly Token[], index: number): readonly Operation[] => {
  const token = tokens[index];
  if (token?.kind === TokenKind.BRACE_L) return [{ name: null, variables: new Set() }];
  if (!KEYWORDS.includes(token?.value)) return [];
  const next = tokens[index + 1];
  const isNamed = next?.kind === TokenKind.NAME;
  const name = isNamed ? { text: next.value, start: next.start, end: next.end } : null;
  return [{ name, variables: variablesAt(tokens, isNamed ? index + 2 : index + 1) }];
};

/** In the definitions of variables a dollar sign stands before their names and nowhere else. */
const variablesAt = (tokens: readonly Token[], index: number): ReadonlySet<string> => {
  const names = new Set<string>();
  if (tokens[index]?.kind !== TokenKind.PAREN_L) return names;
  let depth = 0;
  for (const [offset, token] of tokens.slice(index).entries()) {
    depth = depthAfter(depth, token);
    if (depth === 0) break;
    if (token.kind === TokenKind.DOLLAR) names.add(tokens[index + offset + 1]?.value ?? '');
  }
  return names;
};

const withoutName = (document: string, { name }: Operation): string =>
  name ? `${document.slice(0, name.start).trimEnd()}${document.slice(name.end)}` : document;

const declaredOf = (operation: Operation | undefined, variables: unknown): unknown => {
  if (!operation || !isRecord(variables)) return variables ?? {};
  const declared: UnknownRecord = Object.fromEntries(
    Object.entries(variables).filter(([name]) => operation.variables.has(name)),
  );
  return declared;
};
