import type { BenchRequest } from '../request';
import { answerKey } from '../servers/answer-key';
import type { AnswerBook } from './answer-book';
import { firstDifference } from './difference';

export interface Mismatch {
  /** How many of the answers differ. */
  readonly count: number;
  /** The first one. */
  readonly request: BenchRequest;
  readonly where: string;
}

/** Compares the answers to some requests as JSON values: the order of keys and spaces are of no account. */
export const compareAnswers = (
  requests: readonly BenchRequest[],
  actual: AnswerBook,
  expected: AnswerBook,
): Mismatch | null => {
  const found: Mismatch[] = [];
  for (const request of requests) {
    const key = answerKey(request.method, request.path, request.body ?? '');
    const where = firstDifference(parse(actual.get(key)), parse(expected.get(key)));
    if (where !== null) found.push({ count: 1, request, where });
  }
  const [first] = found;
  return first ? { ...first, count: found.length } : null;
};

/** Feeds and sitemaps are XML, and must be the same to the letter. */
const parse = (text: string | undefined): unknown =>
  text === undefined || text.startsWith('<') ? text : JSON.parse(text);
