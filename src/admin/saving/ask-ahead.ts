import { getFetchClient } from '@strapi/strapi/admin';
import type { UnknownRecord } from '../../lib/record';
import { heldAnswers } from './held-answers';

/** A question to a route of ours: its path, and what it says. */
export interface Question {
  readonly path: string;
  readonly body: UnknownRecord;
}

/** For ten seconds an answer is taken for what a form that opens would hear. */
const ahead = heldAnswers<Promise<unknown>>(10_000);

/** Asks what a form will ask once it stands, while it is being drawn. The questions of another form are forgotten. */
export const askAhead = (questions: readonly Question[]): void => {
  ahead.forget();
  for (const question of questions) {
    const answer = send(question);
    // Who takes it hears of a failure.
    answer.catch(() => undefined);
    ahead.hold(question, answer, Date.now());
  }
};

/** What was written since may be answered otherwise. */
export const forgetAhead = (): void => {
  ahead.forget();
};

/** Asks a route of ours; what was asked ahead in the same words has its answer already, once. */
export const askDesk = async <Answer>(path: string, body: UnknownRecord): Promise<Answer> => {
  const question = { path, body };
  return (await (ahead.take(question, Date.now()) ?? send(question))) as Answer;
};

const send = async ({ path, body }: Question): Promise<unknown> => {
  const { data } = await getFetchClient().post<{ data: unknown }>(path, body);
  return data.data;
};
