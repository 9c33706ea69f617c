import { normalizePersonalName } from '../../../lib/personal-name';
import type { KnownExpert } from '../import-plan';
import { splitAffiliation } from '../speakers/label';
import { type Match, matchOf } from './match';
import type { KnownTable } from './table';

/**
 * Experts whose name or name variant is one of the names given (a guest's name and labels); case,
 * accents, titles and affiliations are ignored.
 */
export const expertsCalled = <Expert>(
  names: readonly string[],
  experts: Pick<KnownTable<Expert>, 'among'>,
): readonly Expert[] => experts.among(comparable(names));

/**
 * The Expert who is called so. Two who are called so are `ambiguous`, even if one fits by name and
 * the other by variant only.
 */
export const matchExpert = <Expert>(
  names: readonly string[],
  experts: Pick<KnownTable<Expert>, 'among'>,
): Match<Expert> => matchOf(expertsCalled(names, experts));

/** Experts who are not called so, but share the surname: for a person to choose from, never to be linked by itself. */
export const expertsOfSurname = <Expert extends Pick<KnownExpert, 'name' | 'nameVariants'>>(
  name: string,
  experts: Pick<KnownTable<Expert>, 'all'>,
): Expert[] => {
  const surname = comparable([name])[0]?.split(' ').at(-1);
  if (surname === undefined) return [];
  return experts
    .all()
    .filter((expert) => expertNames(expert).some((one) => one.split(' ').at(-1) === surname));
};

/** By what an Expert is found. */
export const expertNames = ({
  name,
  nameVariants,
}: Pick<KnownExpert, 'name' | 'nameVariants'>): string[] => comparable([name, ...nameVariants]);

const comparable = (names: readonly string[]): string[] =>
  names
    .map((name) => normalizePersonalName(splitAffiliation(name).name))
    .filter((name) => name !== '');
