import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import type { AnswerBook } from '../answers/answer-book';
import { chooseContenders, type Contender } from '../contenders';
import { catalogueOf } from '../data/content';
import { sizeAt } from '../data/size';
import { readMemory } from '../measure/processes';
import { isLectern } from '../modes';
import type { BenchOptions } from '../options';
import { ensureTemplate } from '../postgres/template';
import type { ProcessFigures, Results } from '../report/results';
import { renderResults } from '../report/summary';
import { judge } from '../report/targets';
import type { Workspace } from '../workspace';
import { checkAnswers, recordAnswers, requestsFor, writeAnswers } from './check-answers';
import { measureLiveness } from './measure-liveness';
import { measureReads, type Reader } from './measure-reads';
import { measureVisibility } from './measure-visibility';
import { measureWrites } from './measure-writes';
import { startContender, type Running } from './start-contender';

const WRITES = 15;

/** The benchmark itself: starts everything, checks answers, measures in turn, reports. */
export const compare = async (workspace: Workspace, options: BenchOptions): Promise<void> => {
  const contenders = chooseContenders({ ...options, workloads: options.only });
  const readers = await startReaders(workspace, contenders, options);
  const memoryAtStart = memories(readers);
  const reads = await measureReads(workspace, { ...options, readers });
  const memoryAfterReads = memories(readers);
  const writers = readers.filter(({ contender }) => isLectern(contender.mode));
  const { rounds } = options;
  const writes = await measureWrites(workspace, { writers, rounds, writes: WRITES });
  const ofScale = writers.filter(({ contender }) => contender.scale === options.scale);
  const hot = ofScale.find(({ contender }) => contender.mode === 'hot');
  const budgeted = ofScale.filter(({ contender }) => contender.mode !== 'plain');
  const catalogue = catalogueOf(sizeAt(options.scale));
  const liveness = await measureLiveness(workspace, budgeted);
  const visibility = hot ? await measureVisibility(workspace, hot, catalogue) : null;
  const processes = Object.fromEntries(
    readers.map(({ contender: { name }, server: { startTime } }): [string, ProcessFigures] => [
      name,
      {
        startTime,
        memoryAtStart: memoryAtStart.get(name) ?? null,
        memoryAfterReads: memoryAfterReads.get(name) ?? null,
      },
    ]),
  );
  const { scale, only: workloads } = options;
  present(workspace, options, {
    scale,
    workloads,
    contenders: contenders.map(({ name, title }) => ({ name, title })),
    reads,
    writes,
    visibility,
    liveness,
    processes,
  });
};

/** Who has a database first: their answers are what the bare server is made of. */
const startReaders = async (
  workspace: Workspace,
  contenders: readonly Contender[],
  { scale }: BenchOptions,
): Promise<Reader[]> => {
  const answersFile = join(workspace.folder, 'answers.json');
  const runnings: Running[] = [];
  let expected: AnswerBook = new Map();
  for (const contender of contenders) {
    const template = await ensureTemplate(workspace, contender.scale);
    const running = await startContender(workspace, { contender, template, answersFile });
    runnings.push(running);
    if (contender.scale !== scale) continue;
    workspace.progress(`Recording the answers of ${contender.title} …`);
    expected = await recordAnswers(running, expected);
    writeAnswers(expected, answersFile);
  }
  workspace.progress('Checking that all give the same answers …');
  const comparable = runnings.filter(({ contender }) => contender.scale === scale);
  await checkAnswers(workspace, comparable, expected);
  return runnings.map((running) => ({ ...running, requests: requestsFor(running.contender) }));
};

const memories = (runnings: readonly Running[]): ReadonlyMap<string, number | null> =>
  new Map(runnings.map(({ contender, server }) => [contender.name, readMemory(server.pid)]));

const present = (workspace: Workspace, options: BenchOptions, results: Results): void => {
  const file = options.json ?? join(workspace.folder, `results-x${options.scale}.json`);
  const machine = {
    node: process.version,
    platform: process.platform,
    processor: cpus()[0]?.model ?? '',
    cores: workspace.cores,
  };
  const settings = {
    seconds: options.seconds,
    rounds: options.rounds,
    connections: options.connections,
    logLevel: options.logLevel,
  };
  const verdicts = judge(results);
  writeFileSync(file, JSON.stringify({ machine, settings, ...results, verdicts }, null, 2));
  const { print, cores } = workspace;
  print('');
  print(renderResults(results));
  print('');
  print(
    cores
      ? `Each server ran alone on core ${cores.server}; load and PostgreSQL on core ${cores.others}.`
      : 'Processes were not bound to cores: compare within this run only.',
  );
  print(`Results: ${relative(process.cwd(), file)}`);
  print(nextStep(verdicts.some(({ isMet }) => isMet === false)));
};

const nextStep = (isShort: boolean): string =>
  isShort
    ? 'Next: npm run bench -- --profile W1 (where a server spends its time), or --plans (how PostgreSQL reads).'
    : 'Next: npm run bench -- --scale 10 (the same with ten times the content).';
