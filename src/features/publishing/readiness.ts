import { z } from 'zod';
import { isAdviceMark, type Advice } from './advice-mark';
import type { PublicationProblem } from './publication-gate';

/** The route on which the panel asks what stands between a draft, as it is typed, and its publication. */
export const READINESS_PATH = '/newsroom/readiness';

/** The route on which an editor ticks advice off, or takes that back. */
export const TICK_PATH = '/newsroom/readiness/ticks';

export const TICK = z.strictObject({
  uid: z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/),
  documentId: z.string().min(1).max(64),
  /** Empty for types that are not translated. */
  locale: z.string().max(35),
  mark: z.string().refine(isAdviceMark, 'is not the mark of any advice'),
  isTicked: z.boolean(),
});

/** Advice, and whether an editor ticked it off for this document. */
export interface TickedAdvice extends Advice {
  readonly isTicked: boolean;
}

/** A linked draft that must be public first. */
export interface WaitingTarget {
  /** The relation. */
  readonly field: string;
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly name: string;
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
