import { MODES, MODE_TITLES, type Mode } from './modes';
import { isOffered, WORKLOADS, type Workload } from './workloads';

/** A mode at a scale: what one process and one database of a run are. */
export interface Contender {
  readonly name: string;
  readonly title: string;
  readonly mode: Mode;
  readonly scale: number;
  readonly workloads: readonly Workload[];
}

/** Lectern cold with the content of scale 1, beside which a larger scale is measured. */
export const SMALL = 'cold-x1';
const SMALL_WORKLOADS: readonly Workload[] = ['W1', 'W2'];

export interface ContendersWish {
  readonly modes: readonly Mode[];
  readonly workloads: readonly Workload[];
  readonly scale: number;
}

export const chooseContenders = ({ modes, workloads, scale }: ContendersWish): Contender[] => {
  // In their own order: the first one's answers are the measure of the others'.
  const inOrder = MODES.filter((mode) => modes.includes(mode));
  const contenders: Contender[] = inOrder.map((mode) => ({
    name: mode,
    title: MODE_TITLES[mode],
    mode,
    scale,
    workloads: WORKLOADS.filter(
      (workload) => workloads.includes(workload) && isOffered(workload, mode),
    ),
  }));
  const small = SMALL_WORKLOADS.filter((workload) => workloads.includes(workload));
  if (scale === 1 || !modes.includes('cold') || small.length === 0) return contenders;
  const title = `${MODE_TITLES.cold}, scale 1`;
  return [...contenders, { name: SMALL, title, mode: 'cold', scale: 1, workloads: small }];
};
