import { askForAll } from '../answers/answer-book';
import type { LoadReport } from '../load/protocol';
import { readCpu, readFamilyCpu } from '../measure/processes';
import { summarize, type Figures, type Sample } from '../measure/sample';
import { countStatements } from '../measure/statements-store';
import type { BenchRequest } from '../request';
import { WORKLOADS, type Workload } from '../workloads';
import type { Workspace } from '../workspace';
import type { Requests } from './check-answers';
import type { Running } from './start-contender';

export interface Reader extends Running {
  readonly requests: Requests;
}

export interface ReadsWish {
  readonly readers: readonly Reader[];
  readonly rounds: number;
  /** Of each measured stretch. */
  readonly seconds: number;
  readonly connections: number;
}

/** Figures by the name of the contender, then by workload. */
export type ReadFigures = Readonly<Record<string, Readonly<Partial<Record<Workload, Figures>>>>>;

interface Lane {
  readonly reader: Reader;
  readonly workload: Workload;
  readonly requests: readonly BenchRequest[];
  readonly samples: Sample[];
  /** Requests a second while warming up. */
  rate: number;
  statements: number | null;
}

/** Each step tells better how many requests the next one needs. The last is long: Node compiles what is hot. */
const WARM_UP_SECONDS = [0.5, 2.5] as const;
const LEAST_ROUNDS = 4;
const COUNTED = 20;

/** Measures all readers in turn, several times over, so that a change of the machine's pace meets them all. */
export const measureReads = async (workspace: Workspace, wish: ReadsWish): Promise<ReadFigures> => {
  const lanes = WORKLOADS.flatMap((workload) =>
    wish.readers.flatMap((reader): Lane[] => {
      const requests = reader.requests[workload];
      return requests
        ? [{ reader, workload, requests, samples: [], rate: 0, statements: null }]
        : [];
    }),
  );
  for (const lane of lanes) await warmUp(workspace, lane, wish.connections);
  for (let round = 1; round <= wish.rounds; round += 1) {
    workspace.progress(`Reads, round ${round} of ${wish.rounds} …`);
    for (const lane of lanes) lane.samples.push(await measure(workspace, lane, wish));
  }
  return collect(lanes);
};

const warmUp = async (workspace: Workspace, lane: Lane, connections: number): Promise<void> => {
  workspace.checkInterruption();
  const { reader, workload } = lane;
  workspace.progress(`Warming up: ${workload}, ${reader.contender.title} …`);
  const warmUpBy = async (requests: number): Promise<void> => {
    const warm = await send(workspace, lane, { connections, requests });
    lane.rate = (warm.answered * 1000) / warm.milliseconds;
  };
  await warmUpBy(connections * 2);
  for (const seconds of WARM_UP_SECONDS) await warmUpBy(enough(lane.rate, seconds, connections));
  lane.statements = await countPerRequest(workspace, lane);
};

const countPerRequest = async (workspace: Workspace, lane: Lane): Promise<number | null> => {
  const { databaseUrl, server } = lane.reader;
  if (databaseUrl === null) return null;
  const asked = lane.requests.slice(0, COUNTED);
  const database = new URL(databaseUrl).pathname.slice(1);
  const total = await countStatements({ serverUrl: workspace.cluster.url, database }, async () => {
    await askForAll(server.origin, asked);
  });
  return total / asked.length;
};

/** A fixed number of requests, all of them answered: no work of theirs is left for whoever comes next. */
const measure = async (workspace: Workspace, lane: Lane, wish: ReadsWish): Promise<Sample> => {
  workspace.checkInterruption();
  const { connections, seconds } = wish;
  const requests = enough(lane.rate, seconds, connections);
  const before = readTimes(workspace, lane);
  const report = await send(workspace, lane, { connections, requests });
  const after = readTimes(workspace, lane);
  if (report.failed > 0) {
    const { contender } = lane.reader;
    throw new Error(
      `${lane.workload}, ${contender.title}: ${report.failed} of ${requests} requests failed; ` +
        `see ${workspace.folder}/logs/${contender.name}.log`,
    );
  }
  return {
    ...report,
    serverCpu: difference(after.server, before.server),
    databaseCpu: difference(after.database, before.database),
  };
};

/** Requests for so many seconds, and for every connection a few. */
const enough = (rate: number, seconds: number, connections: number): number =>
  Math.max(connections * LEAST_ROUNDS, Math.round(rate * seconds));

const readTimes = (workspace: Workspace, lane: Lane) => ({
  server: readCpu(lane.reader.server.pid),
  database: lane.reader.databaseUrl === null ? 0 : readFamilyCpu(workspace.cluster.postmasterPid),
});

const difference = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;

const send = async (
  workspace: Workspace,
  { reader, requests: rotation }: Lane,
  amount: { readonly connections: number; readonly requests: number },
): Promise<LoadReport> =>
  await workspace.load.send({ origin: reader.server.origin, rotation, ...amount });

const collect = (lanes: readonly Lane[]): ReadFigures => {
  const names = new Set(lanes.map(({ reader }) => reader.contender.name));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.fromEntries(
        lanes
          .filter(({ reader }) => reader.contender.name === name)
          .map(({ workload, samples, statements }) => [workload, summarize(samples, statements)]),
      ),
    ]),
  );
};
