import type { KnownTable } from './table';

/** Whether something of the page is known already: never a guess. */
export type Match<Known> =
  | { readonly kind: 'matched'; readonly known: Known }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Known[] };

/**
 * `removed`: the previous import had it, and an editor deleted it since. `left-out`: whoever imported the page settled
 * that nothing comes of it.
 */
export type Resolution<Known> = Match<Known> | { readonly kind: 'removed' | 'left-out' };

export const matchOf = <Known>(candidates: readonly Known[]): Match<Known> => {
  const [known, ...others] = candidates;
  if (known === undefined) return { kind: 'unknown' };
  return others.length === 0 ? { kind: 'matched', known } : { kind: 'ambiguous', candidates };
};

export interface ResolutionInput<Known> {
  readonly known: Pick<KnownTable<Known>, 'find'>;
  /** What the previous import linked, if it did. */
  readonly rememberedId: string | undefined;
  /** What the words of the page fit. */
  readonly match: Match<Known>;
}

/** What the previous import established stays, also when it has been renamed since. */
export const resolveKnown = <Known>(input: ResolutionInput<Known>): Resolution<Known> => {
  const { known, rememberedId, match } = input;
  if (rememberedId === undefined) return match;
  const remembered = known.find(rememberedId);
  if (remembered !== undefined) return { kind: 'matched', known: remembered };
  return match.kind === 'unknown' ? { kind: 'removed' } : match;
};
