import type { Advice } from './advice-mark';
import type { PublicationProblem, RelationTarget } from './publication-gate';

/** The route on which the panel asks what stands between a draft, as it is typed, and its publication. */
export const READINESS_PATH = '/newsroom/readiness';

/** The route on which an editor ticks advice off, or takes that back. */
export const TICK_PATH = '/newsroom/readiness/ticks';

/** Advice, and whether an editor ticked it off for this document. */
export interface TickedAdvice extends Advice {
  readonly isTicked: boolean;
}

/** A linked draft that must be public first. */
export interface WaitingTarget extends Omit<RelationTarget, 'noun' | 'isPublished'> {
  /** The relation. */
  readonly field: string;
  /** Whether whoever asks may publish it. */
  readonly mayPublish: boolean;
}

export interface Readiness {
  /** Exactly what publishing would refuse. */
  readonly problems: readonly PublicationProblem[];
  readonly advice: readonly TickedAdvice[];
  readonly waiting: readonly WaitingTarget[];
  /** Whether whoever asks may tick advice off: whoever may change the document, once it is stored. */
  readonly mayTick: boolean;
}
