import { normalizePersonalName } from '../../lib/personal-name';
import type { NamedExpert } from '../content/named-expert';

export type Guest = NamedExpert;

/**
 * The guest behind a speaker label, by name or name variant; case, accents and titles do not matter.
 * Null if no guest or more than one fits: an expert is never guessed.
 */
export const guestBehindLabel = (label: string, guests: readonly Guest[]): Guest | null => {
  const wanted = normalizePersonalName(label);
  const fitting = guests.filter(({ name, nameVariants }) =>
    [name, ...nameVariants].some((candidate) => normalizePersonalName(candidate) === wanted),
  );
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
};
