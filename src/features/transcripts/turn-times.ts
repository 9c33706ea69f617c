import { inOneLine } from '../../lib/clean-text';
import type { Turn } from '../content/turn';

/** A stretch of the audio in milliseconds; `end` is greater than `start`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * When each turn is spoken, from its own times; null where that is not known. A turn without an end
 * lasts until the next one starts, the last until the audio ends (`duration`, in seconds).
 */
export const ownTimes = (
  turns: readonly Turn[],
  duration: number | null,
): readonly (Span | null)[] =>
  turns.map((turn, index) => {
    const start = milliseconds(turn.start);
    if (start === null) return null;
    const end = ownEnd(turn) ?? endFromNext(turns.slice(index + 1), start, duration);
    return end !== null && end > start ? { start, end } : null;
  });

/**
 * When each turn is spoken, as far as it is known; the time between is spread over the turns by their
 * length. `duration` is that of the audio, in seconds. The starts never decrease.
 */
export const estimatedTimes = (turns: readonly Turn[], duration: number): readonly Span[] => {
  const total = Math.round(duration * 1000);
  const starts = fillStarts(turns.map(weightOf), knownStarts(turns, total), total);
  return turns.map((turn, index) => {
    const start = starts[index] ?? total;
    const isKnown = milliseconds(turn.start) === start;
    const end = (isKnown ? ownEnd(turn) : null) ?? starts[index + 1] ?? total;
    return { start, end: Math.max(end, start + 1) };
  });
};

const milliseconds = (seconds: number | null | undefined): number | null =>
  seconds === null || seconds === undefined ? null : Math.round(seconds * 1000);

/** The end that an editor gave, unless it is none: not after the start. */
const ownEnd = (turn: Turn): number | null => {
  const [start, end] = [milliseconds(turn.start), milliseconds(turn.end)];
  return start !== null && end !== null && end > start ? end : null;
};

/** Turns that start together (people talking at once) end when the next one starts. */
const endFromNext = (
  later: readonly Turn[],
  start: number,
  duration: number | null,
): number | null => {
  for (const turn of later) {
    const next = milliseconds(turn.start);
    if (next === null || next > start) return next;
  }
  return milliseconds(duration);
};

const weightOf = ({ text }: Turn): number => inOneLine(text).length + 1;

/** Where a turn starts, or where the one before it says that it ended; only what can be true in order. */
const knownStarts = (turns: readonly Turn[], total: number): (number | null)[] => {
  let latest = 0;
  return turns.map((turn, index) => {
    const before = turns[index - 1];
    const known = milliseconds(turn.start) ?? (before ? ownEnd(before) : null);
    if (known === null || known < latest || known >= total) return null;
    latest = known;
    return known;
  });
};

const fillStarts = (
  weights: readonly number[],
  known: readonly (number | null)[],
  total: number,
): number[] => {
  const starts: number[] = [];
  while (starts.length < weights.length) {
    const from = starts.length;
    const found = known.findIndex((start, index) => index > from && start !== null);
    const to = found === -1 ? weights.length : found;
    const begin = known[from] ?? 0;
    starts.push(...spread(weights.slice(from, to), begin, known[to] ?? total));
  }
  return starts;
};

/** Where each of the parts begins if their weights share the stretch. */
export const spread = (weights: readonly number[], start: number, end: number): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const begin = start + Math.floor(((end - start) * before) / Math.max(1, whole));
    before += weight;
    return begin;
  });
};
