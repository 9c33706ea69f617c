import { firstOfEach } from '../../lib/by-key';
import { foldedWords } from '../../lib/folded-text';
import type { Turn } from '../content/turn';
import type { Soundbite } from './podcast';

/** A chapter as players show it; seconds from the beginning of the audio. */
export interface Chapter {
  readonly startTime: number;
  readonly title: string;
}

/** Players cut longer titles. */
const LONGEST_TITLE = 120;

/**
 * A chapter for every question: each timed turn of a host; where no host's turn is timed, each timed
 * turn. Empty if there are no times.
 */
export const chaptersOf = (turns: readonly Turn[]): readonly Chapter[] => {
  const timed = turns.filter(({ start }) => start !== null && start !== undefined);
  const asked = timed.filter(({ role }) => role === 'host');
  return firstOfEach(asked.length > 0 ? asked : timed, ({ start }) => start)
    .map(({ start, speaker, text }) => ({
      startTime: start ?? 0,
      title: shorten(`${speaker}: ${text}`),
    }))
    .sort((left, right) => left.startTime - right.startTime);
};

/** JSON chapters, version 1.2.0 (Podcasting 2.0, jsonChapters.md). */
export const renderChapters = (chapters: readonly Chapter[]): string =>
  JSON.stringify({ version: '1.2.0', chapters });

/**
 * The turn in which the pull quote is spoken, if it is timed: until its own end, or the start of the next
 * timed turn, or the end of the audio (`duration`, seconds). Compared by words, so that quotation marks
 * and capitals do not matter.
 */
export const soundbiteOf = (
  quote: string | null,
  turns: readonly Turn[],
  duration: number | null,
): Soundbite | null => {
  const sought = foldedWords(quote ?? '').join(' ');
  if (quote === null || sought === '') return null;
  const index = turns.findIndex(({ text }) =>
    ` ${foldedWords(text).join(' ')} `.includes(` ${sought} `),
  );
  const span = spanOf(turns, index, duration);
  if (!span) return null;
  const length = Math.round((span.end - span.start) * 1000) / 1000;
  return { start: span.start, duration: length, title: shorten(quote) };
};

/** Whether it is known of every turn when it begins and ends, so that captions need no estimate. */
export const isTimedThroughout = (turns: readonly Turn[], duration: number | null): boolean =>
  turns.every((_, index) => spanOf(turns, index, duration) !== null);

const spanOf = (
  turns: readonly Turn[],
  index: number,
  duration: number | null,
): { readonly start: number; readonly end: number } | null => {
  const start = turns[index]?.start ?? null;
  if (start === null) return null;
  const isAfter = (moment: number | null | undefined): moment is number =>
    typeof moment === 'number' && moment > start;
  const next = turns.slice(index + 1).find((turn) => isAfter(turn.start))?.start;
  const end = [turns[index]?.end, next, duration].find(isAfter);
  return end === undefined ? null : { start, end };
};

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length <= LONGEST_TITLE ? line : `${signs.slice(0, LONGEST_TITLE - 1).join('')}…`;
};
