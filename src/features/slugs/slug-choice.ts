import { freeSlug, makeSlug } from '../../lib/slug';

export interface SlugInput {
  /** What the client sent for the slug; undefined if it sent none. */
  readonly given: unknown;
  /** The slug that the document has so far. */
  readonly current: string | null;
  /** The name or title that the document will have. */
  readonly name: string | null;
  /** Null for a type that is not translated. */
  readonly locale: string | null;
}

export type SlugChoice = { kind: 'keep' } | { kind: 'derive'; base: string };

/**
 * Whether a slug must be made on the server. A slug that was given or exists stays as it is, also when
 * the title changes later: addresses are promises. `fallback` serves names without a single letter.
 */
export const chooseSlug = (input: SlugInput, fallback: string): SlugChoice => {
  if (typeof input.given === 'string' && input.given.trim() !== '') return { kind: 'keep' };
  const isCleared = input.given === null || input.given === '';
  if (input.current && !isCleared) return { kind: 'keep' };
  if (input.name === null || input.name.trim() === '') return { kind: 'keep' };
  return { kind: 'derive', base: makeSlug(input.name, input.locale) || fallback };
};

/** The first free slug of the family of `base`. */
export const pickFreeSlug = (base: string, taken: readonly string[]): string => {
  const used = new Set(taken);
  return freeSlug(base, (slug) => used.has(slug));
};
