import { cleanText, wordsOf } from '../../lib/clean-text';
import { fail, succeed, type Result } from '../../lib/result';
import type { CaptionProblem, Cue } from './caption-cue';
import { readTime, readTimeLine, type CueTimes } from './caption-times';
import { labelledCaptionsOf, type TimedTurn } from './captions';
import { cuesOf, type CueWord, type ShownCue } from './cue-words';
import { withoutRepeats } from './rolling-captions';
import { timestampOf } from './timestamp';

/** Invisible, and no line is broken at it. */
const WORD_JOINER = '\u2060';

/**
 * SubRip, as players and the podcast namespace take it. It knows no escaping: what a player would take
 * for a tag (`<b>`, `<00:01.000>`, `{\an8}`) or a time line (`-->`) is parted by a word joiner, which nobody sees.
 */
export const subripOf = (turns: readonly TimedTurn[]): string =>
  labelledCaptionsOf(turns)
    .map(({ start, end, lines }, index) => {
      const times = `${timestampOf(start, ',')} --> ${timestampOf(end, ',')}`;
      return `${index + 1}\n${times}\n${lines.map(defuse).join('\n')}\n`;
    })
    .join('\n');

const defuse = (line: string): string =>
  line.replace(/<(?=[a-z/]|\d+:)|\{(?=\\)|--(?=>)/gi, (start) => start + WORD_JOINER);

/** Tags of SubRip, and those of WebVTT that converters leave in it. */
const MARKUP = /<\/?(?:b|i|u|s|font|c|v|ruby|rt|lang|span)(?:[\s.][^<>]*)?>|\{\\[^}]*\}/gi;
/** A time between words, as the automatic captions of WebVTT have it. */
const INLINE_TIME = /<(\d+:[\d:.,]+)>/;
const NUMBER = /^\s*\d+\s*$/;

interface Block extends CueTimes {
  readonly lines: readonly string[];
}

/**
 * The cues of a SubRip file in the order of their starts: all lines after a time line belong to it, up to the number of
 * the next. A name before a colon is the voice if `isSpeaker` knows it; so it is for the cues that follow.
 */
export const parseSubrip = (
  file: string,
  isSpeaker: (label: string) => boolean,
): Result<readonly Cue[], CaptionProblem> => {
  const blocks = blocksOf(file.replace(/^\uFEFF/, '').split(/\r\n?|\n/));
  if (!blocks.ok) return blocks;
  const shown = blocks.value.map(({ start, end, lines }) => ({
    start,
    end,
    words: cueWords(lines),
  }));
  return succeed(cuesOf(withVoices(withoutRepeats(shown), isSpeaker)));
};

const blocksOf = (lines: readonly string[]): Result<readonly Block[], CaptionProblem> => {
  const starts: { at: number; times: CueTimes }[] = [];
  for (const [at, line] of lines.entries()) {
    const read = readTimeLine(line);
    if (read.kind === 'times') starts.push({ at, times: read.times });
    if (read.kind === 'problem') {
      return fail({ code: read.code, line: at + 1, message: read.message });
    }
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  if (starts.length === 0 && first !== -1) {
    const message = `no line of it holds two times, such as “00:00:01,000 --> 00:00:04,200”`;
    return fail({ code: 'CAPTIONS_MALFORMED', line: first + 1, message });
  }
  return succeed(
    starts.map(({ at, times }, index) => ({
      ...times,
      lines: textOf(lines.slice(at + 1, starts[index + 1]?.at), lines[at - 1] ?? ''),
    })),
  );
};

/**
 * The lines of a cue without the number of the next one: it stands alone after an empty line, or is one more than the
 * number of this cue.
 */
const textOf = (lines: readonly string[], number: string): readonly string[] => {
  const [beforeLast, last] = lines.slice(-2);
  const isNext = NUMBER.test(number) && Number(last) === Number(number) + 1;
  const isNumbered = NUMBER.test(last ?? '') && (beforeLast?.trim() === '' || isNext);
  return isNumbered ? lines.slice(0, -1) : lines;
};

const cueWords = (lines: readonly string[]): readonly CueWord[] => {
  let at: number | null = null;
  return lines.flatMap((text, line) =>
    plain(text)
      .split(INLINE_TIME)
      .flatMap((part, index): CueWord[] => {
        if (index % 2 === 0)
          return wordsOf(part).map((word) => ({ text: word, voice: null, at, line }));
        at = readTime(part) ?? at;
        return [];
      }),
  );
};

const plain = (text: string): string =>
  cleanText(text.replace(MARKUP, '')).replaceAll(WORD_JOINER, '');

const withVoices = (
  cues: readonly ShownCue[],
  isSpeaker: (label: string) => boolean,
): readonly ShownCue[] => {
  let voice: string | null = null;
  return cues.map((cue) => {
    const label = labelOf(cue.words, isSpeaker);
    voice = label ?? voice;
    const words = cue.words.slice(label === null ? 0 : wordsOf(label).length);
    return { ...cue, words: words.map((word) => ({ ...word, voice })) };
  });
};

const labelOf = (
  words: readonly CueWord[],
  isSpeaker: (label: string) => boolean,
): string | null => {
  const text = words.map((word) => word.text).join(' ');
  const label = text.slice(0, Math.max(0, text.indexOf(': ')));
  return label !== '' && isSpeaker(label) ? label : null;
};
