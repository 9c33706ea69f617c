import { transliterate } from 'transliteration';

export const SLUG_MAX_LENGTH = 80;

/** Letters that a language writes otherwise in ASCII than the others do (German: DIN 5007-2). */
const SPELLINGS: Readonly<Record<string, [string, string][]>> = {
  de: [
    ['ä', 'ae'],
    ['ö', 'oe'],
    ['ü', 'ue'],
    ['Ä', 'Ae'],
    ['Ö', 'Oe'],
    ['Ü', 'Ue'],
  ],
};

/**
 * A URL segment from any title: transliterated to ASCII as the language of `locale` does, lower case, words
 * joined by hyphens, at most 80 characters, cut between words where there is more than one. Empty if the
 * title has no letter or digit in any script.
 */
export const makeSlug = (title: string, locale: string | null = null): string =>
  shorten(
    transliterate(title.normalize('NFC'), { replace: spellingsOf(locale) })
      .toLowerCase()
      .replace(/(\w)['’`](s|t|d|m|ll|re|ve)\b/g, '$1$2')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    SLUG_MAX_LENGTH,
  );

/** `base` itself, or `base-2`, `base-3` … : the first that is not taken, never over 80 characters. */
export const freeSlug = (base: string, isTaken: (slug: string) => boolean): string => {
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = shorten(base, SLUG_MAX_LENGTH - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
};

/** "de-AT" is German too. */
const spellingsOf = (locale: string | null): [string, string][] =>
  SPELLINGS[locale?.split('-')[0] ?? ''] ?? [];

const shorten = (slug: string, length: number): string => {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return (lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, length)).replace(/-+$/, '');
};
