import type { Figures } from '../measure/sample';
import type { Workload } from '../workloads';
import type { Results } from './results';

/** One promise about speed, and what a run says of it. */
export interface Verdict {
  readonly target: string;
  /** What was measured, with its unit; `null` when the run did not measure it. */
  readonly found: string | null;
  readonly isMet: boolean | null;
}

/** Processor time of one read, server and database together: how many times less than plain Strapi's. */
const CPU_TARGETS = { W1: 35, W2: 12, W3: 18, W4: 30 } as const;
/** The rate without a cache, as a share of hand-written SQL's. */
const HANDWRITTEN_TARGETS = { W1: 0.8, W2: 1 } as const;
/** The rate from the cache, as a share of the bare server's. */
const BARE_TARGETS = { W1: 0.6, W2: 0.6, W3: 0.4, W4: 0.4 } as const;
/** The largest part of the rate that may be lost at ten times the content. */
const LOSS_TARGETS = { W1: 0.3, W2: 0.6 } as const;
const WRITE_TARGET = 0.8;
/** How many times longer publishing may take at ten times the content. */
const GROWTH_TARGET = 1.3;
const SAME_PROCESS_TARGET = 50;
const OTHER_PROCESS_TARGET = 1000;
/** Milliseconds that an answer of `/live` may take, whatever else is asked. */
const LIVENESS_TARGET = 200;
/** Below this share of its core the server was waiting for the load, and its rate says little. */
const BUSY = 0.9;

export const judge = (results: Results): Verdict[] => [
  ...over(CPU_TARGETS, results, cpuVerdict),
  ...over(HANDWRITTEN_TARGETS, results, handwrittenVerdict),
  ...over(BARE_TARGETS, results, bareVerdict),
  ...(results.scale === 1
    ? []
    : [...over(LOSS_TARGETS, results, lossVerdict), growthVerdict(results)]),
  ...otherVerdicts(results),
];

/** Milliseconds of one request on server and database together; null where processor time is not known. */
export const totalCpu = (figures: Figures | undefined): number | null => {
  const { serverCpu = null, databaseCpu = null } = figures ?? {};
  return serverCpu === null || databaseCpu === null ? null : serverCpu + databaseCpu;
};

interface Question {
  readonly workload: Workload;
  readonly wanted: number;
  readonly results: Results;
}

const over = (
  targets: Readonly<Partial<Record<Workload, number>>>,
  results: Results,
  verdict: (question: Question) => Verdict,
): Verdict[] =>
  results.workloads.flatMap((workload) => {
    const wanted = targets[workload];
    return wanted === undefined ? [] : [verdict({ workload, wanted, results })];
  });

const cpuVerdict = ({ workload, wanted, results }: Question): Verdict => {
  const plain = totalCpu(results.reads.plain?.[workload]);
  const cold = totalCpu(results.reads.cold?.[workload]);
  return atLeast(`${workload} cold: CPU ${wanted}× less than plain Strapi`, wanted, {
    found: plain === null || cold === null ? null : plain / cold,
    unit: '×',
  });
};

const handwrittenVerdict = ({ workload, wanted, results }: Question): Verdict => {
  const { cold, sql } = results.reads;
  return atLeast(`${workload} cold: rate ≥ ${wanted}× hand-written SQL`, wanted, {
    found: ratio(cold?.[workload]?.rate, sql?.[workload]?.rate),
    unit: '×',
  });
};

const bareVerdict = ({ workload, wanted, results }: Question): Verdict => {
  const { hot, bare } = results.reads;
  return atLeast(`${workload} hot: rate ≥ ${wanted}× bare buffer`, wanted, {
    found: ratio(capacity(hot?.[workload]), capacity(bare?.[workload])),
    unit: '×',
  });
};

const lossVerdict = ({ workload, wanted, results }: Question): Verdict => {
  const kept = ratio(
    results.reads.cold?.[workload]?.rate,
    results.reads['cold-x1']?.[workload]?.rate,
  );
  const target = `${workload} cold: loses < ${wanted * 100}% against scale 1`;
  return atMost(target, wanted * 100, {
    found: kept === null ? null : (1 - kept) * 100,
    unit: '%',
  });
};

const growthVerdict = ({ writes }: Results): Verdict =>
  atMost(`write: takes ≤ ${GROWTH_TARGET}× the time at scale 1`, GROWTH_TARGET, {
    found: ratio(writes.cold?.p50, writes['cold-x1']?.p50),
    unit: '×',
  });

const otherVerdicts = ({ writes, visibility, liveness }: Results): Verdict[] => [
  atLeast(`write: rate ≥ ${WRITE_TARGET}× plain Strapi`, WRITE_TARGET, {
    found: ratio(writes.hot?.rate, writes.plain?.rate),
    unit: '×',
  }),
  atMost(`publish to visible: p99 ≤ ${SAME_PROCESS_TARGET} ms`, SAME_PROCESS_TARGET, {
    found: visibility?.same.p99 ?? null,
    unit: ' ms',
  }),
  atMost(`the same on a second process: p99 ≤ ${OTHER_PROCESS_TARGET} ms`, OTHER_PROCESS_TARGET, {
    found: visibility?.other.p99 ?? null,
    unit: ' ms',
  }),
  atMost(`/live during the costliest reads: ≤ ${LIVENESS_TARGET} ms`, LIVENESS_TARGET, {
    found:
      liveness.length === 0 ? null : Math.max(...liveness.map(({ slowestLive }) => slowestLive)),
    unit: ' ms',
  }),
];

/**
 * Requests a second that the server's core is good for. When the load cannot keep it busy that is more than
 * was measured: what one request costs tells it.
 */
export const capacity = (figures: Figures | undefined): number | undefined => {
  if (!figures) return undefined;
  const { busy, serverCpu, rate } = figures;
  return busy === null || serverCpu === null || busy >= BUSY ? rate : 1000 / serverCpu;
};

const ratio = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || whole === undefined ? null : part / whole;

interface Finding {
  readonly found: number | null;
  readonly unit: string;
}

const atLeast = (target: string, wanted: number, { found, unit }: Finding): Verdict => {
  if (found === null) return { target, found: null, isMet: null };
  return { target, found: `${show(found)}${unit}`, isMet: found >= wanted };
};

const atMost = (target: string, wanted: number, { found, unit }: Finding): Verdict => {
  if (found === null) return { target, found: null, isMet: null };
  return { target, found: `${show(found)}${unit}`, isMet: found <= wanted };
};

const show = (value: number): string =>
  Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
