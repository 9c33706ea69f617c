import { escapeUTF8 } from 'entities';
import { inOneLine, paragraphsOf } from '../../lib/clean-text';
import { formatClockTime } from '../../lib/clock-time';
import type { Turn } from '../content/turn';

/** What a section of HTML says of a turn. */
export type SpokenTurn = Pick<Turn, 'turnId' | 'speaker' | 'text' | 'start'>;

/**
 * Lines of HTML with one section a turn, found by the anchor `#turn-<turnId>`, made of the elements that the podcast
 * namespace expects (`cite`, `time`, `p`). Links to a turn that flowed into another still find that.
 */
export const turnSections = (
  turns: readonly SpokenTurn[],
  formerTurnIds?: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  turns.flatMap((turn) => sectionOf(turn, formerTurnIds?.get(turn.turnId) ?? []));

const sectionOf = (
  { turnId, speaker, text, start }: SpokenTurn,
  former: readonly string[],
): readonly string[] => [
  `<section id="turn-${escapeUTF8(turnId)}">`,
  ...former.map((id) => `<a id="turn-${escapeUTF8(id)}"></a>`),
  ...(inOneLine(speaker) === '' ? [] : [`<cite>${escapeUTF8(inOneLine(speaker))}:</cite>`]),
  ...(start === null || start === undefined ? [] : [timeOf(start)]),
  ...paragraphsOf(text).map((paragraph) => `<p dir="auto">${escapeUTF8(paragraph)}</p>`),
  '</section>',
];

/** `start` in seconds. */
const timeOf = (start: number): string =>
  `<time datetime="PT${start}S">${formatClockTime(Math.floor(Math.round(start * 1000) / 1000))}</time>`;
