import { writeFileSync } from 'node:fs';
import { askForAll, type AnswerBook } from '../answers/answer-book';
import { compareAnswers } from '../answers/comparison';
import type { Contender } from '../contenders';
import { catalogueOf } from '../data/content';
import { sizeAt } from '../data/size';
import type { BenchRequest } from '../request';
import { answerKey } from '../servers/answer-key';
import { requestsOf, type Workload } from '../workloads';
import type { Workspace } from '../workspace';
import type { Running } from './start-contender';

/** Servers that answer differently must not be compared by speed. */
export class AnswersDiffer extends Error {
  override readonly name = 'AnswersDiffer';
}

export type Requests = Readonly<Partial<Record<Workload, readonly BenchRequest[]>>>;

export const requestsFor = ({ scale, mode, workloads }: Contender): Requests => {
  const catalogue = catalogueOf(sizeAt(scale));
  return Object.fromEntries(
    workloads.map((workload) => [workload, requestsOf(workload, { mode, catalogue })]),
  );
};

/** Asks for everything that nobody has been asked for before: the first answer is the measure of the others. */
export const recordAnswers = async (
  { contender, server }: Running,
  known: AnswerBook,
): Promise<AnswerBook> => {
  const asked = Object.values(requestsFor(contender)).flat();
  const unknown = asked.filter(
    ({ method, path, body = '' }) => !known.has(answerKey(method, path, body)),
  );
  return new Map([...known, ...(await askForAll(server.origin, unknown))]);
};

/** For the bare server. */
export const writeAnswers = (book: AnswerBook, answersFile: string): void => {
  writeFileSync(answersFile, JSON.stringify(Object.fromEntries(book)));
};

/** Throws AnswersDiffer, naming for each server and workload the first difference. */
export const checkAnswers = async (
  workspace: Workspace,
  runnings: readonly Running[],
  expected: AnswerBook,
): Promise<void> => {
  const problems: string[] = [];
  for (const { contender, server } of runnings) {
    for (const [workload, asked] of Object.entries(requestsFor(contender))) {
      workspace.checkInterruption();
      const mismatch = compareAnswers(asked, await askForAll(server.origin, asked), expected);
      if (!mismatch) continue;
      const { count, where, request } = mismatch;
      problems.push(
        `${contender.title}, ${workload}: ${count} of ${asked.length} answers differ; first at ${where}\n` +
          `  asked: ${request.method} ${request.path} ${request.body ?? ''}`,
      );
    }
  }
  if (problems.length > 0) throw new AnswersDiffer(problems.join('\n'));
};
