import type { KnownExpert } from '../import-plan';

export const NAMED_EXPERTS_PATH = '/newsroom/experts/named';

/** Characters of a name that is asked for: those of a turn's speaker. */
export const LONGEST_ASKED = 160;

/** Who is called as somebody who speaks, as an import of the same page would find. */
export interface NamedExperts {
  /** Without affiliation: how a new expert is called. */
  readonly name: string;
  readonly experts: readonly NamedExpert[];
}

/** By their own name, not the variant that was asked for. */
export type NamedExpert = Pick<KnownExpert, 'documentId' | 'name' | 'jobTitle'>;
