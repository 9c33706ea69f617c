import type { LivenessFigures } from '../steps/measure-liveness';
import type { ReadFigures } from '../steps/measure-reads';
import type { VisibilityFigures } from '../steps/measure-visibility';
import type { WriteFigures } from '../steps/measure-writes';
import type { Workload } from '../workloads';

export interface ProcessFigures {
  /** From the start of the process to its first good answer, in milliseconds. */
  readonly startTime: number;
  /** Bytes held after the start, and after all reads; null: not known on this system. */
  readonly memoryAtStart: number | null;
  readonly memoryAfterReads: number | null;
}

/** Everything a run has found out; what is written as JSON. */
export interface Results {
  readonly scale: number;
  readonly workloads: readonly Workload[];
  /** Names and titles of what was compared, in the order of the tables. */
  readonly contenders: readonly { readonly name: string; readonly title: string }[];
  readonly reads: ReadFigures;
  readonly writes: Readonly<Record<string, WriteFigures>>;
  /** Null when Lectern hot was not part of the run. */
  readonly visibility: VisibilityFigures | null;
  /** Empty when neither Lectern cold nor hot was part of the run. */
  readonly liveness: readonly LivenessFigures[];
  readonly processes: Readonly<Record<string, ProcessFigures>>;
}
