import type { Catalogue, Interview } from '../data/documents';
import { percentile, sort } from '../measure/statistics';
import { LECTERN_SETTINGS } from '../modes';
import { TOKEN } from '../postgres/template';
import { interviewPath } from '../workloads';
import type { Workspace } from '../workspace';
import { startLectern, type Running } from './start-contender';

/** Milliseconds from the moment a change was acknowledged to the end of the first read that shows it. */
export interface VisibilityFigures {
  readonly same: Delay;
  readonly other: Delay;
}

interface Delay {
  readonly p50: number;
  readonly p99: number;
}

const CHANGES = 40;
const PATIENCE = 10_000;

/** Changes published interviews that both processes have in memory, and watches for it on both. */
export const measureVisibility = async (
  workspace: Workspace,
  running: Running,
  catalogue: Catalogue,
): Promise<VisibilityFigures> => {
  workspace.progress('Publish-to-visible, on the same process and on a second one …');
  const { databaseUrl: url } = running;
  if (url === null) throw new Error('Only a server with a database shows changes');
  const settings = LECTERN_SETTINGS[running.contender.mode] ?? {};
  const second = await startLectern(workspace, { name: 'second', url, settings });
  const same: number[] = [];
  const other: number[] = [];
  try {
    for (const [index, interview] of catalogue.interviews.slice(0, CHANGES).entries()) {
      workspace.checkInterruption();
      const origins = [running.server.origin, second.origin];
      for (const origin of [...origins, ...origins]) await read(origin, interview);
      const marker = `Changed for the ${index + 1}. time.`;
      await change(running.server.origin, interview, marker);
      const acknowledged = performance.now();
      const delays = await Promise.all(
        origins.map(async (origin) => {
          await waitFor(() => read(origin, interview), marker);
          return performance.now() - acknowledged;
        }),
      );
      same.push(delays[0] ?? Number.NaN);
      other.push(delays[1] ?? Number.NaN);
    }
  } finally {
    await second.stop();
  }
  return { same: describe(same), other: describe(other) };
};

const read = async (origin: string, { slug }: Interview): Promise<string> => {
  const response = await fetch(`${origin}${interviewPath(slug)}`);
  return await response.text();
};

const change = async (origin: string, interview: Interview, standfirst: string): Promise<void> => {
  const response = await fetch(
    `${origin}/api/interviews/${interview.documentId}?status=published`,
    {
      method: 'PUT',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { standfirst } }),
    },
  );
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`A change was answered with ${response.status}: ${text.slice(0, 300)}`);
  }
};

const waitFor = async (ask: () => Promise<string>, marker: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  while (!(await ask()).includes(marker)) {
    if (Date.now() > deadline) {
      throw new Error(`A change was not to be seen ${PATIENCE / 1000} s after it was published`);
    }
  }
};

const describe = (delays: readonly number[]): Delay => {
  const sorted = sort(delays);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
};
