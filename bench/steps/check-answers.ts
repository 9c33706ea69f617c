import { writeFileSync } from 'node:fs';
import { askForAll, type AnswerBook } from '../answers/answer-book';
import { compareAnswers } from '../answers/comparison';
import { catalogueOf } from '../data/content';
import { sizeAt } from '../data/size';
import { requestsOf, type BenchRequest, type Workload } from '../workloads';
import type { Workspace } from '../workspace';
import type { Running } from './start-contender';

/** Servers that answer differently must not be compared by speed. */
export class AnswersDiffer extends Error {
  override readonly name = 'AnswersDiffer';
}

export type Requests = Readonly<Partial<Record<Workload, readonly BenchRequest[]>>>;

export function requestsAt(scale: number, workloads: readonly Workload[]): Requests {
  const catalogue = catalogueOf(sizeAt(scale));
  return Object.fromEntries(
    workloads.map((workload) => [workload, requestsOf(workload, catalogue)]),
  );
}

/** Asks the reference for everything, and keeps it for the bare server. */
export async function recordAnswers(
  origin: string,
  requests: Requests,
  answersFile: string,
): Promise<AnswerBook> {
  const book = await askForAll(origin, Object.values(requests).flat());
  writeFileSync(answersFile, JSON.stringify(Object.fromEntries(book)));
  return book;
}

/** Throws AnswersDiffer, naming for each server and workload the first difference. */
export async function checkAnswers(
  workspace: Workspace,
  {
    runnings,
    requests,
    expected,
  }: {
    readonly runnings: readonly Running[];
    readonly requests: Requests;
    readonly expected: AnswerBook;
  },
): Promise<void> {
  const problems: string[] = [];
  for (const { contender, server } of runnings) {
    for (const [workload, asked] of Object.entries(requests)) {
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
}
