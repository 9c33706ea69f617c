import fc from 'fast-check';
import { PUBLICATION_TYPES } from '../../src/features/content/published-publication';
import type { PagePublication, PageShow } from '../../src/features/ingest/parsed-page';
import type { Interview, PageStyle } from './page-form';

/** Invented people, one host first. */
const HOSTS = ['Tom Brandt', 'Lena de Wit', 'Siobhán O’Dare', 'Amb. Idris Kell'];
const GUESTS = ['Nadia Okafor', 'Dr. Rana Haddad', 'Jean-Luc Ferrand', 'Анна Белова', 'Łucja Żak'];
const WORDS =
  'river gauge water talks measure border province treaty rain harvest council minister border-crossing 2019 naïve Übergang 12:30 https://example.org three'.split(
    ' ',
  );
const TOPICS = [
  'Water Security',
  'Global Policy',
  'Trade and Transport',
  'Élections',
  'Law of the Sea',
];

/** Words with punctuation, double spaces, colons and non-breaking spaces inside; begins in lower case. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 }),
    fc.constantFrom(' ', '  ', ', ', ': ', '\u00a0', ' — '),
    fc.constantFrom('.', '?', '!', '…'),
  )
  .map(([words, joint, end]) => `so ${words[0] ?? ''}${joint}${words.slice(1).join(' ')}${end}`);

const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.join(' '));
const spoken = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.join('\n\n'));

const plainSentence = fc
  .array(fc.constantFrom('river', 'gauge', 'water', 'talks', 'rain', 'harvest', 'treaty'), {
    minLength: 3,
    maxLength: 10,
  })
  .map((words) => `The ${words.join(' ')}`);

const isoDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const publications: fc.Arbitrary<PagePublication[]> = fc
  .array(
    fc.record({
      releaseDate: isoDate,
      summary: fc
        .array(
          plainSentence.map((text) => `${text}.`),
          { minLength: 1, maxLength: 3 },
        )
        .map((paragraphs) => paragraphs.join('\n\n')),
      publicationType: fc.constantFrom(...PUBLICATION_TYPES),
      topics: fc.subarray(TOPICS),
    }),
    { maxLength: 4 },
  )
  .map((items) => items.map((item, index) => ({ ...item, title: `Sharing Rivers ${index + 1}` })));

const show: fc.Arbitrary<PageShow> = fc.record({
  title: fc.constantFrom('The Long View', 'Borders and Bridges', 'Morning Ledger'),
  broadcaster: fc.constantFrom('Harbor Radio', 'Radio Norrland'),
  channel: fc.option(fc.constantFrom('Channel 12', 'Studio B')),
  frequency: fc.option(fc.constantFrom('daily', 'weekly', 'monthly')),
});

/** An interview whose page form can be read back without doubt. */
export const anyInterview: fc.Arbitrary<Interview> = fc
  .record({
    host: fc.constantFrom(...HOSTS),
    guest: fc.constantFrom(...GUESTS),
    standfirst: fc.option(
      fc.array(
        plainSentence.map((text) => `${text}.`),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    quote: fc.option(plainSentence),
    show: fc.option(show),
    texts: fc.array(spoken, { minLength: 4, maxLength: 12 }),
    publications,
  })
  .map(({ host, guest, standfirst, quote, texts, ...rest }) => ({
    ...rest,
    standfirst: standfirst?.join('\n\n') ?? null,
    pullQuote: quote === null ? null : { text: quote, attribution: guest.replace('Dr. ', '') },
    turns: texts.map((text, index) => ({ speaker: index % 2 === 0 ? host : guest, text })),
  }));

export const anyStyle: fc.Arbitrary<PageStyle> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasByteOrderMark: fc.boolean(),
  blank: fc.constantFrom('', ' ', '\u00a0', '\t\u00a0'),
  edge: fc.constantFrom('', ' ', '\u00a0'),
  quotes: fc.constantFrom<[string, string]>(
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['«\u00a0', '\u00a0»'],
  ),
  isTitleTwice: fc.boolean(),
  hasEndMark: fc.boolean(),
});
