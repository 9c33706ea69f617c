import { getFetchClient } from '@strapi/strapi/admin';
import type { UnknownRecord } from '../../lib/record';

/** A question to a route of ours: its path, and what it says. */
export interface Question {
  readonly path: string;
  readonly body: UnknownRecord;
}

interface Ahead {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answer: Promise<unknown>;
}

/** Milliseconds for which an answer is taken for what a form that opens would hear. */
const FRESH_FOR = 10_000;

const ahead = new Map<string, Ahead>();

/** Asks what a form will ask once it stands, while it is being drawn. The questions of another form are forgotten. */
export const askAhead = (questions: readonly Question[]): void => {
  ahead.clear();
  for (const question of questions) {
    const answer = send(question);
    // Who takes it hears of a failure.
    answer.catch(() => undefined);
    ahead.set(JSON.stringify(question), { at: Date.now(), answer });
  }
};

/** What was written since may be answered otherwise. */
export const forgetAhead = (): void => {
  ahead.clear();
};

/** Asks a route of ours; what was asked ahead in the same words has its answer already, once. */
export const askDesk = async <Answer>(path: string, body: UnknownRecord): Promise<Answer> => {
  const question = { path, body };
  const key = JSON.stringify(question);
  const early = ahead.get(key);
  ahead.delete(key);
  const isFresh = early !== undefined && Date.now() - early.at < FRESH_FOR;
  return (await (isFresh ? early.answer : send(question))) as Answer;
};

const send = async ({ path, body }: Question): Promise<unknown> => {
  const { data } = await getFetchClient().post<{ data: unknown }>(path, body);
  return data.data;
};
