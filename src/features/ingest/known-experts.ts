import { normalizePersonalName } from '../../lib/personal-name';
import type { KnownExpert } from './import-plan';
import type { Match } from './known-match';
import { matchOf } from './known-match';
import { splitAffiliation } from './speaker-label';

/**
 * The Expert whose name or name variant is one of the names given (a guest's name and labels); case,
 * accents, titles and affiliations are ignored. Two Experts that fit are `ambiguous`, even if one
 * fits by name and the other by variant only.
 */
export function matchExpert<Expert extends Pick<KnownExpert, 'name' | 'nameVariants'>>(
  names: readonly string[],
  experts: readonly Expert[],
): Match<Expert> {
  const wanted = new Set(names.map(toComparable).filter((name) => name !== ''));
  return matchOf(
    experts.filter(({ name, nameVariants }) =>
      [name, ...nameVariants].some((own) => wanted.has(toComparable(own))),
    ),
  );
}

function toComparable(name: string): string {
  return normalizePersonalName(splitAffiliation(name).name);
}
