import { transliterate } from 'transliteration';

export const SLUG_MAX_LENGTH = 80;

/**
 * A URL segment from any title: transliterated to ASCII, lower case, words joined by hyphens, at most
 * 80 characters, cut between words where there is more than one. Empty if the title has no letter
 * or digit in any script.
 */
export const makeSlug = (title: string): string =>
  shorten(
    transliterate(title.normalize('NFC'))
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

const shorten = (slug: string, length: number): string => {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return (lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, length)).replace(/-+$/, '');
};
