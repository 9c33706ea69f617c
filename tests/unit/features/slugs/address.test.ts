import { asSlug } from '../../../../src/features/slugs/address';
import { plainSlug, SLUG_LETTERS } from '../../../../src/features/slugs/slug-letters';

it.each([
  ['rivers_2.0~draft', 'de', 'rivers_2.0~draft'],
  ['Über uns!', 'de', 'ueber-uns'],
  ['Über uns!', 'en', 'uber-uns'],
  ['река', 'en', 'reka'],
  ['', 'en', ''],
])('“%s” in %s is %s', (typed, locale, slug) => {
  expect(asSlug(typed, locale)).toBe(slug);
});

it.each(['Über uns!', ' a  b ', 'río – sea', '河', ''])(
  'of “%s” something is left that Strapi takes, before the server was asked',
  (typed) => {
    expect(plainSlug(typed)).toMatch(SLUG_LETTERS);
  },
);
