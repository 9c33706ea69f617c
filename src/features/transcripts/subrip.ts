import type { Cue } from './caption-cue';
import { labelledCaptionsOf, type TimedTurn } from './captions';
import { inOneLine } from './clean-text';
import { timestampOf } from './timestamp';

/** Invisible, and no line is broken at it. */
const WORD_JOINER = '\u2060';

/**
 * SubRip, as players and the podcast namespace take it. It knows no escaping: what a player would take
 * for a tag (`<b>`, `{\an8}`) or a time line (`-->`) is parted by a word joiner, which nobody sees.
 */
export const subripOf = (turns: readonly TimedTurn[]): string =>
  labelledCaptionsOf(turns)
    .map(({ start, end, lines }, index) => {
      const times = `${timestampOf(start, ',')} --> ${timestampOf(end, ',')}`;
      return `${index + 1}\n${times}\n${lines.map(defuse).join('\n')}\n`;
    })
    .join('\n');

const defuse = (line: string): string =>
  line.replace(/<(?=[a-z/])|\{(?=\\)|--(?=>)/gi, (start) => start + WORD_JOINER);

const TIMES =
  /^\s*(\d+):(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s*-->\s*(\d+):(\d{1,2}):(\d{1,2})[,.](\d{1,3})(?:\s.*)?$/;
const MARKUP = /<\/?(?:b|i|u|s|font)(?:\s[^>]*)?>|\{\\[^}]*\}/gi;

/**
 * The cues of a SubRip file: all lines after a time line belong to it, up to the number of the next. A
 * name before a colon is the voice if `isSpeaker` knows it; so it is for the cues that follow.
 */
export const parseSubrip = (
  file: string,
  isSpeaker: (label: string) => boolean,
): readonly Cue[] => {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const starts = [...lines.keys()].filter((index) => TIMES.test(lines[index] ?? ''));
  let voice: string | null = null;
  return starts.flatMap((at, index) => {
    const text = inOneLine(plain(textOf(lines.slice(at + 1, starts[index + 1]))));
    const [label, words] = partLabel(text, isSpeaker);
    voice = label ?? voice;
    return words === '' ? [] : [{ ...timesOf(lines[at] ?? ''), voice, text: words }];
  });
};

/** The lines of a cue without the number of the next one, which stands alone after an empty line. */
const textOf = (lines: readonly string[]): string => {
  const [beforeLast, last] = lines.slice(-2);
  const isNumbered = /^\s*\d+\s*$/.test(last ?? '') && beforeLast?.trim() === '';
  return (isNumbered ? lines.slice(0, -1) : lines).join('\n');
};

const plain = (text: string): string => text.replace(MARKUP, '').replaceAll(WORD_JOINER, '');

const partLabel = (
  text: string,
  isSpeaker: (label: string) => boolean,
): readonly [string | null, string] => {
  const colon = text.indexOf(': ');
  const label = text.slice(0, Math.max(0, colon));
  return label !== '' && isSpeaker(label) ? [label, text.slice(colon + 2)] : [null, text];
};

const timesOf = (line: string): { readonly start: number; readonly end: number } => {
  const parts = (TIMES.exec(line) ?? []).slice(1);
  return { start: millisecondsOf(parts.slice(0, 4)), end: millisecondsOf(parts.slice(4)) };
};

const millisecondsOf = ([
  hours = '0',
  minutes = '0',
  seconds = '0',
  fraction = '',
]: readonly string[]): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
  Number(fraction.padEnd(3, '0'));
