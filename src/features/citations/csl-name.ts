import { withoutDegrees, withoutTitles } from '../../lib/personal-name';
import type { CslName } from './csl-item';

/** Words that belong to the family name after them, as they are written in it. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le el al bin ibn ter ten zu zur'.split(' '),
);
const SUFFIX = /^(jr\.?|sr\.?|ii|iii|iv)$/i;

/**
 * The parts of a personal name written given name first, without titles and degrees. Particles stay with
 * the family name, since not every format has a place for them. A name of one word, or in a script
 * without spaces, is taken whole.
 */
export const cslName = (name: string): CslName => {
  const words = withoutTitles(withoutDegrees(name)).replace(/,/g, ' ').split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : null;
  const bare = suffix === null ? words : words.slice(0, -1);
  if (bare.length < 2) return { literal: name.trim() };
  const start = familyStart(bare);
  return {
    family: bare.slice(start).join(' '),
    given: bare.slice(0, start).join(' '),
    ...(suffix === null ? {} : { suffix }),
  };
};

const familyStart = (words: readonly string[]): number => {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start -= 1;
  return start;
};
