import fc from 'fast-check';
import type { Turn } from '../../src/features/content/turn';
import type { TimedTurn } from '../../src/features/transcripts/captions';
import type { Transcript } from '../../src/features/transcripts/transcript';

export const turnOf = (more: Partial<Turn> = {}): Turn => ({
  turnId: 'aa22',
  speaker: 'Nadia Okafor',
  role: 'guest',
  text: 'Nobody loses face by measuring water.',
  ...more,
});

export const transcriptOf = (more: Partial<Transcript> = {}): Transcript => ({
  documentId: 'doc1',
  slug: 'who-measures-the-river',
  title: 'Who Measures the River',
  locale: 'en',
  duration: null,
  turns: [turnOf()],
  isHidden: false,
  canonicalUrl: null,
  ...more,
});

/** What breaks formats: arrows, markup, references, controls, other scripts, emoji, words without end. */
const NASTY = [
  '-->',
  '--',
  '>',
  '<b>bold</b>',
  '<v Eve>',
  '</v>',
  '{\\an8}',
  '&',
  '&amp;',
  '&lt',
  '&#60;',
  ']]>',
  '"',
  "'",
  '\u0000',
  '\u0007',
  '\u001b[1m',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '\u00A0',
  '\n',
  '\r\n',
  '\n\n',
  '1',
  '00:00:01,000 --> 00:00:02,000',
  'NOTE',
  'WEBVTT',
  'من يقيس النهر؟',
  '\u202Eבדיקה',
  '谁在测量这条河流我们不知道但是他们说每年都会再来一次直到水量稳定为止然后再开始谈判',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  'e\u0301'.repeat(50),
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'x'.repeat(100),
  'https://example.org/a/very/long/path/that/goes/on-and-on?with=query&and=more',
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,12}[.,?]?$/) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Any text that an editor may have typed or pasted. */
export const anyText = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

export const anySpeaker = fc.oneof(
  fc.constantFrom('Tom Brandt', 'Nadia Okafor', 'R&D <Team>', 'ندى', 'A --> B', ' '),
  anyText.map((text) => text.slice(0, 160)),
);

const turnIds = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), { maxLength: 12 });

/** Turns one after another, each at least a second long, with times in whole hundredths of a second. */
export const timedTurns = (
  text: fc.Arbitrary<string>,
  speaker: fc.Arbitrary<string>,
): fc.Arbitrary<readonly TimedTurn[]> =>
  turnIds.chain((ids) =>
    fc
      .tuple(...ids.map(() => fc.tuple(speaker, text, fc.nat(50_000), fc.nat(6_000_00))))
      .map((parts) => {
        let at = 0;
        return parts.map(([who, words, pause, length], index) => {
          const start = at + pause * 10;
          at = start + 1000 + length * 10;
          const turn = turnOf({
            turnId: ids[index] ?? '',
            speaker: who,
            text: words,
            start: start / 1000,
            end: at / 1000,
          });
          return { turn, span: { start, end: at } };
        });
      }),
  );

/** Words that any caption file tells as they are: letters only, none longer than a line. */
export const plainWords = fc
  .array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));
