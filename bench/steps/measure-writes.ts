import { catalogueOf } from '../data/content';
import type { Catalogue } from '../data/documents';
import { sizeAt } from '../data/size';
import { readCpu, readFamilyCpu } from '../measure/processes';
import { percentile, sort, sum } from '../measure/statistics';
import { TOKEN } from '../postgres/template';
import type { Workspace } from '../workspace';
import type { Running } from './start-contender';
import { newInterview } from './written-interview';

/** Creating and publishing one interview with its transcript and links. Milliseconds. */
export interface WriteFigures {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}

export interface WritesWish {
  readonly writers: readonly Running[];
  readonly rounds: number;
  /** Writes of each server in each round, one after another. */
  readonly writes: number;
}

interface Tally {
  readonly durations: number[];
  serverCpu: number;
  databaseCpu: number;
  isCpuKnown: boolean;
}

/** Measures writers in turn. Afterwards their contents differ: measure reads first. */
export const measureWrites = async (
  workspace: Workspace,
  { writers, rounds, writes }: WritesWish,
): Promise<Readonly<Record<string, WriteFigures>>> => {
  const tallies = writers.map((writer) => ({
    writer,
    catalogue: catalogueOf(sizeAt(writer.contender.scale)),
    tally: startTally(),
  }));
  let number = 0;
  for (const { writer, catalogue } of tallies) {
    await writeInterview(writer, catalogue, (number += 1)); // the first one is slow
  }
  for (let round = 1; round <= rounds; round += 1) {
    workspace.progress(`Writes, round ${round} of ${rounds} …`);
    for (const { writer, catalogue, tally } of tallies) {
      workspace.checkInterruption();
      const before = readTimes(workspace, writer);
      for (let count = 0; count < writes; count += 1) {
        tally.durations.push(await writeInterview(writer, catalogue, (number += 1)));
      }
      add(tally, before, readTimes(workspace, writer));
    }
  }
  return Object.fromEntries(
    tallies.map(({ writer, tally }) => [writer.contender.name, describe(tally)]),
  );
};

const startTally = (): Tally => ({ durations: [], serverCpu: 0, databaseCpu: 0, isCpuKnown: true });

/** Creates and publishes an interview. Milliseconds. */
export const writeInterview = async (
  writer: Pick<Running, 'server'>,
  catalogue: Catalogue,
  number: number,
): Promise<number> => {
  const begin = performance.now();
  const response = await fetch(`${writer.server.origin}/api/interviews?status=published`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: newInterview(catalogue, number) }),
  });
  const text = await response.text();
  if (response.status !== 201) {
    throw new Error(`A write was answered with ${response.status}: ${text.slice(0, 300)}`);
  }
  return performance.now() - begin;
};

interface Times {
  readonly server: number | null;
  readonly database: number | null;
}

const readTimes = (workspace: Workspace, { server }: Running): Times => ({
  server: readCpu(server.pid),
  database: readFamilyCpu(workspace.cluster.postmasterPid),
});

const add = (tally: Tally, before: Times, after: Times): void => {
  tally.isCpuKnown &&= after.server !== null && after.database !== null;
  tally.serverCpu += (after.server ?? 0) - (before.server ?? 0);
  tally.databaseCpu += (after.database ?? 0) - (before.database ?? 0);
};

const describe = ({ durations, serverCpu, databaseCpu, isCpuKnown }: Tally): WriteFigures => {
  const sorted = sort(durations);
  return {
    rate: (durations.length * 1000) / sum(durations),
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    serverCpu: isCpuKnown ? serverCpu / durations.length : null,
    databaseCpu: isCpuKnown ? databaseCpu / durations.length : null,
  };
};
