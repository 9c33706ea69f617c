import type { z } from 'zod';
import * as format from './formats';

/**
 * When a variable must be given: always, in production only, in production unless the embedded database
 * was chosen, or never.
 */
export type Demand = 'always' | 'production' | 'production-without-embedded' | 'never';

export interface Variable {
  readonly meaning: string;
  readonly demand: Demand;
  readonly isSecret: boolean;
  readonly format: z.ZodType<unknown, string>;
  /** What holds when it is not given. */
  readonly fallback?: string;
  readonly example?: string;
}

export const secret = (meaning: string) =>
  ({ meaning, demand: 'production', isSecret: true, format: format.text }) as const;

export const option = <F extends Variable['format']>(meaning: string, kind: F, fallback: string) =>
  ({ meaning, demand: 'never', isSecret: false, format: kind, fallback }) as const;
