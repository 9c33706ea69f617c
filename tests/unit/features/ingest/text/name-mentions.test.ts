import fc from 'fast-check';
import {
  behindMention,
  mentionsOf,
  placesOfOrganisation,
  wordsBefore,
} from '../../../../../src/features/ingest/text/name-mentions';
import { nameExpression, patternOf } from '../../../../../src/features/ingest/text/proper-names';

const WORDS = [
  ...[
    'Nadia',
    'nadia',
    'OKAFOR',
    'Okafor',
    'Okafors',
    'xNadia',
    'Nadía',
    'ana',
    'Ana',
    'is',
    'now',
  ],
  'Meridian',
  "Meridian's",
  'Institute',
  'the',
  'of',
  'a',
  'senior-adviser',
  'director',
  '2nd',
  '𐐀',
  'é',
  '\u0301',
  "O'Brien",
  'O’Brien',
  '',
  'ſ',
  'K',
  'İ',
] as const;
const SIGNS = [' ', ' ', ' ', '  ', ', ', '. ', ' — ', '\n', '“', '-', ''] as const;
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const name = fc.constantFrom('Nadia Okafor', 'Okafor', 'ana', 'Ana ana', "O'Brien", '𐐀', 'é', 'K');

/** The expressions as they would be written for one name. */
const found = (expression: RegExp, words: string): string => expression.exec(words)?.[1] ?? '';

describe('the mentions of a name', () => {
  it('are where an expression for the whole name finds them', () => {
    fc.assert(
      fc.property(name, text, (person, words) => {
        const expected = nameExpression('', person).exec(words);
        const [first] = mentionsOf(person, words);
        expect(first?.start ?? null).toBe(expected?.index ?? null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('have behind and before them what expressions find there', () => {
    fc.assert(
      fc.property(name, text, (person, words) => {
        const mentions = mentionsOf(person, words);
        const is = String.raw`\s+is\s+(?:now\s+)?(.+)$`;
        const before = String.raw`(?<!\p{L})((?:\p{L}[\p{L}-]*['’]?s?\s+){1,8})`;

        expect([
          behindMention(mentions, words, new RegExp(`^${is}`, 'iu')),
          wordsBefore(mentions, words),
        ]).toEqual([
          found(nameExpression('', person, is), words),
          found(nameExpression(before, person), words),
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of an organisation may stand before a mark', () => {
    fc.assert(
      fc.property(text, (words) => {
        const expected = new RegExp(String.raw`(?<!\p{L})${patternOf('Meridian')}(?!\p{L})`, 'iu');
        expect(placesOfOrganisation('Meridian', words)[0]?.start).toBe(expected.exec(words)?.index);
      }),
      { numRuns: 2_000 },
    );
  });
});
