/** What Strapi takes in a slug. */
export const SLUG_LETTERS = /^[A-Za-z0-9\-_.~]*$/;

/** The same, without knowing how a language spells its letters: what is none of them becomes a hyphen. */
export const plainSlug = (typed: string): string =>
  typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9\-_.~]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
