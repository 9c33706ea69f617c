import { inOneLine } from '../../lib/clean-text';
import type { Turn } from '../content/turn';
import { captionLines } from './caption-lines';
import { spread, type Span } from './turn-times';

/** A turn and when it is spoken. */
export interface TimedTurn {
  readonly turn: Turn;
  readonly span: Span;
}

/** What is shown at one time. Times in milliseconds, `end` greater than `start`. */
export interface Caption {
  readonly turnId: string;
  /** Its place among the captions of its turn, from 1. */
  readonly number: number;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
  /** One or two. */
  readonly lines: readonly string[];
}

/** The captions of turns in the order in which they begin, as WebVTT demands. */
export const captionsOf = (turns: readonly TimedTurn[]): readonly Caption[] =>
  captionsWith(turns, ({ text }) => text);

/** The same with the speaker's name before the first words of each turn, for forms without voices. */
export const labelledCaptionsOf = (turns: readonly TimedTurn[]): readonly Caption[] =>
  captionsWith(turns, ({ speaker, text }) => labelled(inOneLine(speaker), text));

const labelled = (speaker: string, text: string): string =>
  speaker === '' || inOneLine(text) === '' ? text : `${speaker}: ${text}`;

const captionsWith = (
  turns: readonly TimedTurn[],
  textOf: (turn: Turn) => string,
): readonly Caption[] =>
  turns
    .flatMap(({ turn, span }) => captionsOfTurn(turn, span, captionLines(textOf(turn))))
    .sort((one, other) => one.start - other.start);

/** The captions share the time of their turn by their length. */
const captionsOfTurn = (
  turn: Turn,
  { start, end }: Span,
  texts: readonly (readonly string[])[],
): Caption[] => {
  const starts = spread(
    texts.map((lines) => lines.join(' ').length),
    start,
    end,
  );
  return texts.map((lines, index) => {
    const begin = starts[index] ?? start;
    return {
      turnId: turn.turnId,
      number: index + 1,
      speaker: inOneLine(turn.speaker),
      start: begin,
      end: Math.max(starts[index + 1] ?? end, begin + 1),
      lines,
    };
  });
};
