import { z } from 'zod';
import type { Advice } from './advice';
import type { PublicationProblem } from './publication-gate';

/** The route on which the panel asks what stands between a draft, as it is typed, and its publication. */
export const READINESS_PATH = '/newsroom/readiness';

/** What a form asks with: only what it changed, relations as connections and disconnections. */
export const READINESS = z.strictObject({
  uid: z.string().regex(/^api::[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/),
  /** Null for a document that was never saved. */
  documentId: z.string().min(1).max(64).nullable(),
  /** Empty for types that are not translated. */
  locale: z.string().max(35),
  values: z.record(z.string(), z.unknown()),
});

export interface Readiness {
  /** Exactly what publishing would refuse. */
  readonly problems: readonly PublicationProblem[];
  readonly advice: readonly Advice[];
}
