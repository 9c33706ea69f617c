import { isNestedDeeper } from '../lib/nesting';

/** Lists and objects inside one another in what a client sends as JSON. */
export const JSON_LEVELS = 32;

/** Why something that was sent is refused before anybody works on it. The codes are stable. */
export interface NestingProblem {
  readonly code: 'BODY_TOO_DEEP' | 'DOCUMENT_TOO_DEEP' | 'DOCUMENT_TOO_LARGE';
  readonly message: string;
}

const BODY_TOO_DEEP: NestingProblem = {
  code: 'BODY_TOO_DEEP',
  message: `What was sent nests lists and objects more than ${JSON_LEVELS} levels deep. Send it flatter.`,
};

/** What is wrong with the depth of a body that was read; null if nothing is. */
export const nestingProblem = (body: unknown): NestingProblem | null =>
  isNestedDeeper(body, JSON_LEVELS) ? BODY_TOO_DEEP : null;

/** The same of JSON that is not parsed yet: parsing what is nested a hundred thousand times blocks everything else. */
export const unparsedNestingProblem = (text: string): NestingProblem | null => {
  let depth = 0;
  let isInText = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === '"') isInText = !isInText;
    else if (isInText && sign === '\\') place += 1;
    else if (!isInText) depth += DEPTH_CHANGES[sign ?? ''] ?? 0;
    if (depth > JSON_LEVELS) return BODY_TOO_DEEP;
  }
  return null;
};

const DEPTH_CHANGES: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** The same of parameters whose values are JSON as text, as in the query of an address or in a form. */
export const textNestingProblem = (texts: readonly unknown[]): NestingProblem | null =>
  texts.some((text) => isNestedDeeper(jsonIn(text), JSON_LEVELS)) ? BODY_TOO_DEEP : null;

const jsonIn = (text: unknown): unknown => {
  if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
