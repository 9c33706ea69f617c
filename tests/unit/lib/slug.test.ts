import fc from 'fast-check';
import { freeSlug, makeSlug, SLUG_MAX_LENGTH } from '../../../src/lib/slug';

describe('makeSlug', () => {
  it.each([
    ['Who Measures the River?', 'who-measures-the-river'],
    ['  Größe, Œuvre & Łódź ', 'grosse-oeuvre-lodz'],
    ['It’s what we’ve got', 'its-what-weve-got'],
    ['Le port qui s’éloigne', 'le-port-qui-s-eloigne'],
    ['Вода и мир', 'voda-i-mir'],
    ['U.S.–China: 50%', 'u-s-china-50'],
    ['!!!', ''],
  ])('makes of “%s” the slug “%s”', (title, slug) => {
    expect(makeSlug(title)).toBe(slug);
  });

  it.each([
    ['de', 'Strom über die Größe, Ärger, Übergänge', 'strom-ueber-die-groesse-aerger-uebergaenge'],
    ['de-AT', 'O\u0308lpreis', 'oelpreis'],
    ['fr', 'Saül à Noël', 'saul-a-noel'],
    [null, 'Ü', 'u'],
  ])('spells as readers of %s do: “%s” becomes “%s”', (locale, title, slug) => {
    expect(makeSlug(title, locale)).toBe(slug);
  });

  it('is a URL segment of at most 80 characters whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(makeSlug(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(makeSlug(title).length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
      }),
    );
  });

  it('is the slug of itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (title) => {
        expect(makeSlug(makeSlug(title))).toBe(makeSlug(title));
      }),
    );
  });

  it('cuts between words, and within one only if there is no other way', () => {
    expect(makeSlug(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40));
    expect(makeSlug('a'.repeat(90))).toBe('a'.repeat(80));
    expect(makeSlug(`${'a'.repeat(39)} ${'b'.repeat(40)}`)).toHaveLength(80);
  });
});

describe('freeSlug', () => {
  it('numbers what is taken, and never grows over 80 characters', () => {
    const base = `${'a'.repeat(70)}-${'b'.repeat(9)}`;
    const taken = new Set([base, `${'a'.repeat(70)}-2`]);

    expect(freeSlug('river', () => false)).toBe('river');
    expect(freeSlug(base, (slug) => taken.has(slug))).toBe(`${'a'.repeat(70)}-3`);
  });
});
