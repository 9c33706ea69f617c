import { foldedWords } from '../../../lib/folded-text';
import type { Turn } from '../../content/turn';
import { recogniseTurns } from '../../transcripts/interface';
import type { ParsedPage } from '../parsed-page';

/** `same`: a version of the page that was imported; `other`: another page under its name. */
export type PageRecognition = 'new' | 'same' | 'other';

/** Of the words of the shorter transcript, so many must stand in turns that are recognised. */
const LEAST_SHARE = 1 / 3;

/**
 * Whether a page is a version of the page that was imported before under the same source. Words
 * count, not turns: any two interviews have a "Thank you" in common.
 */
export const recognisePage = (
  page: Pick<ParsedPage, 'turns'>,
  previous: Pick<ParsedPage, 'turns'> | null,
): PageRecognition => {
  if (previous === null) return 'new';
  const before: Turn[] = previous.turns.map((turn, index) => ({ ...turn, turnId: String(index) }));
  const recognised = recogniseTurns(page.turns, before);
  const words = page.turns.map(wordCount);
  const wordsBefore = before.map(wordCount);
  const shorter = Math.min(sum(words), sum(wordsBefore));
  const shared = [...recognised].map(([now, then]) =>
    Math.min(words[now] ?? 0, wordsBefore[then] ?? 0),
  );
  return sum(shared) >= shorter * LEAST_SHARE ? 'same' : 'other';
};

/**
 * The transcript in a form that does not depend on how the page was saved: hash it to recognise the
 * same page under another file name.
 */
export const canonicalTranscript = (page: Pick<ParsedPage, 'turns'>): string =>
  page.turns
    .map(({ speaker, text }) => `${speaker}: ${text}`.normalize('NFC').replace(/\s+/g, ' ').trim())
    .join('\n');

const wordCount = ({ text }: { readonly text: string }): number =>
  Math.max(1, foldedWords(text).length);

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
