import type { BenchRequest } from '../request';
import { answerKey } from '../servers/answer-key';

/** What one server answered to each request, by answerKey. */
export type AnswerBook = ReadonlyMap<string, string>;

const AT_A_TIME = 4;

/** Asks once for everything. Throws on any status but 200. */
export const askForAll = async (
  origin: string,
  requests: readonly BenchRequest[],
): Promise<AnswerBook> => {
  const book = new Map<string, string>();
  const waiting = [...requests];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      book.set(answerKey(next.method, next.path, next.body ?? ''), await ask(origin, next));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return book;
};

const ask = async (
  origin: string,
  { method, path, headers, body }: BenchRequest,
): Promise<string> => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (response.status === 200) return text;
  throw new Error(`${method} ${path} was answered with ${response.status}: ${text.slice(0, 300)}`);
};
