import { collationNames } from '../../../src/lib/collation-names';

it.each([
  ['de', ['de-x-icu', 'und-x-icu']],
  ['pt-br', ['pt-BR-x-icu', 'pt-x-icu', 'und-x-icu']],
  ['zh-hant-tw', ['zh-Hant-TW-x-icu', 'zh-Hant-x-icu', 'zh-x-icu', 'und-x-icu']],
  ['no language', ['und-x-icu', 'und-x-icu']],
])('looks for the collations of %s from the closest to the one for all', (language, expected) => {
  expect(collationNames(language)).toEqual(expected);
});
