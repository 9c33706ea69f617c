import type { LoadReport } from '../load/protocol';
import { median, sum } from './statistics';

/** One measured stretch of load on one server. Processor times in milliseconds; null: not known here. */
export interface Sample extends LoadReport {
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}

/** All samples of one contender and workload together. */
export interface Figures {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds; the median of the samples'. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time for one request. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
  /** Share of its one core that the server used (0 to 1). */
  readonly busy: number | null;
  readonly requests: number;
  /** SQL statements for one request, transaction control not counted; null where there is no database. */
  readonly statements: number | null;
}

export const summarize = (samples: readonly Sample[], statements: number | null): Figures => {
  const requests = sum(samples.map(({ answered }) => answered));
  const milliseconds = sum(samples.map((sample) => sample.milliseconds));
  const serverCpu = total(samples.map((sample) => sample.serverCpu));
  const databaseCpu = total(samples.map((sample) => sample.databaseCpu));
  return {
    rate: (requests * 1000) / milliseconds,
    p50: median(samples.map(({ p50 }) => p50)),
    p99: median(samples.map(({ p99 }) => p99)),
    serverCpu: serverCpu === null ? null : serverCpu / requests,
    databaseCpu: databaseCpu === null ? null : databaseCpu / requests,
    busy: serverCpu === null ? null : serverCpu / milliseconds,
    requests,
    statements,
  };
};

const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
};
