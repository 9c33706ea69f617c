import type { Random } from './random';

const WORDS: readonly [string, ...string[]] = [
  ...(['water', 'border', 'harvest', 'treaty', 'grid', 'harbor', 'ministry', 'council'] as const),
  'budget',
  'river',
  'census',
  'tariff',
  'pension',
  'coast',
  'archive',
  'signal',
  'refugee',
  'school',
  'railway',
  'insurance',
  'forecast',
  'delegation',
  'statute',
  'mandate',
  'market',
  'the',
  'of',
  'and',
  'a',
  'in',
  'that',
  'for',
  'with',
  'under',
  'between',
  'after',
  'before',
  'measures',
  'delays',
  'funds',
  'asks',
  'promises',
  'counts',
  'shares',
  'repeats',
  'answers',
  'slow',
  'public',
  'northern',
  'joint',
  'quiet',
  'costly',
  'honest',
  'seasonal',
  'shared',
];

const FIRST_NAMES: readonly [string, ...string[]] = [
  ...(['Nadia', 'Tom', 'Ines', 'Ravi', 'Leila', 'Jonas', 'Mei', 'Oskar', 'Amara'] as const),
  'Pavel',
  'Sofia',
  'Daniel',
  'Yusuf',
  'Clara',
  'Hanne',
  'Kofi',
  'Marta',
  'Luis',
  'Anouk',
];

const LAST_NAMES: readonly [string, ...string[]] = [
  ...(['Okafor', 'Brandt', 'Silva', 'Menon', 'Haddad', 'Lindqvist', 'Tanaka', 'Novak'] as const),
  'Mensah',
  'Petrov',
  'Moreau',
  'Weiss',
  'Demir',
  'Castillo',
  'Eriksen',
  'Adeyemi',
  'Kowalska',
];

/** Sentences of about `length` characters together. */
export const writeProse = (random: Random, length: number): string => {
  const sentences: string[] = [];
  for (let written = 0; written < length;) {
    const sentence = writeSentence(random, 8 + random.below(12));
    sentences.push(sentence);
    written += sentence.length + 1;
  }
  return sentences.join(' ');
};

export const writeTitle = (random: Random, words: number): string =>
  writeSentence(random, words).slice(0, -1);

export const writePersonalName = (random: Random): string =>
  `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;

/** A day between 2015 and 2025, as YYYY-MM-DD. */
export const writeDate = (random: Random): string => {
  const day = new Date(Date.UTC(2015, 0, 1 + random.below(3950)));
  return day.toISOString().slice(0, 10);
};

/** What Strapi's blocks field holds: paragraphs of text of about `length` characters together. */
export const writeBlocks = (random: Random, length: number): unknown[] => {
  const paragraphs = Math.max(1, Math.round(length / 600));
  return Array.from({ length: paragraphs }, () => ({
    type: 'paragraph',
    children: [{ text: writeProse(random, length / paragraphs - 60), type: 'text' }],
  }));
};

const writeSentence = (random: Random, words: number): string => {
  const text = Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
