import { areDegrees, isPlainDegree, isTitle } from './personal-name';

/** A personal name, written given name first, without what is said before and after it. */
export interface HonouredName {
  /** Titles: `Prof. Dr.`; null for none. */
  readonly prefix: string | null;
  /** Never empty. */
  readonly name: string;
  /** Degrees and honours: `PhD, OBE`; null for none. */
  readonly suffix: string | null;
}

/** What a person is called, and what is no part of that. A lone title stays a name. */
export const honouredName = (text: string): HonouredName => {
  const [bare, degrees] = withoutDegreesAfter(text);
  const words = wordsOf(bare);
  const first = words.findIndex((word, place) => place === words.length - 1 || !isTitle(word));
  const titles = words.slice(0, Math.max(first, 0));
  return {
    prefix: titles.length === 0 ? null : titles.join(' '),
    name: words.slice(titles.length).join(' ') || text.trim(),
    suffix: degrees.length === 0 ? null : degrees.join(', '),
  };
};

/** Those behind commas from the last one on, and then those that need no comma. */
const withoutDegreesAfter = (text: string): [bare: string, degrees: readonly string[]] => {
  const parts = text.split(',').map((part) => part.trim());
  const isName = (part: string, place: number): boolean => place === 0 || !areDegrees(part);
  const names = parts.slice(0, parts.findLastIndex(isName) + 1);
  const words = wordsOf(names.join(', '));
  const isWord = (word: string, place: number): boolean => place < 2 || !isPlainDegree(word);
  const kept = words.slice(0, words.findLastIndex(isWord) + 1);
  return [kept.join(' '), [...words.slice(kept.length), ...parts.slice(names.length)]];
};

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** The parts by which a bibliography orders people. */
export interface NameParts {
  readonly given: string;
  readonly family: string;
  /** `Jr.`, `III`. */
  readonly suffix: string | null;
}

/** Words that belong to the family name after them, also where they begin with a capital. */
const PARTICLES = new Set(
  ('van von vom der den de del della di da dos das du la le el al bin bint ibn abu abd ter ten zum zur op ' +
    '’t بن ابن بنت أبو ابو آل عبد')
    .split(' '),
); // prettier-ignore
/** Words between two family names, which are one name together. */
const JOINTS: readonly string[] = ['y', 'e', 'i'];
const GENERATION = /^(jr\.?|sr\.?|ii|iii|iv)$/i;

/**
 * Given name, family name and generation of a name without titles. Particles stay with the family name, since not
 * every format has a place for them. Null for a name of one word, or in a script without spaces: that is taken whole.
 */
export const nameParts = (name: string): NameParts | null => {
  const words = wordsOf(name.replace(/,/g, ' '));
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && GENERATION.test(last) ? last : null;
  const bare = suffix === null ? words : words.slice(0, -1);
  if (bare.length < 2) return null;
  const start = familyStart(bare);
  return { given: bare.slice(0, start).join(' '), family: bare.slice(start).join(' '), suffix };
};

/** The first word is always a given name: Van Morrison, Al Gore. */
const familyStart = (words: readonly string[]): number => {
  const isWritten = hasCapital(words[0]) && hasCapital(words.at(-1));
  let start = words.length - 1;
  for (;;) {
    const before = words[start - 1] ?? '';
    if (start > 2 && JOINTS.includes(before)) start -= 2;
    else if (start > 1 && isParticle(before, isWritten)) start -= 1;
    else return start;
  }
};

/** In a name whose others have capitals, a word in small letters is no name by itself: dalla, degli, av. */
const isParticle = (word: string, isWritten: boolean): boolean =>
  PARTICLES.has(word.toLowerCase().replace(/['‘ʼ]/g, '’')) || (isWritten && isSmall(word));

const hasCapital = (word = ''): boolean => /\p{Lu}/u.test(word);

const isSmall = (word: string): boolean => /^[’'‘ʼ]?\p{Ll}/u.test(word);
