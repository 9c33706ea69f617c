import { inOneLine } from '../../lib/clean-text';
import type { CaptionProblem } from './caption-cue';

/** When a cue is shown, in milliseconds. */
export interface CueTimes {
  readonly start: number;
  readonly end: number;
}

/** What a line is: no line of times, one that can be read, or one that cannot, and why. */
export type TimeLine =
  | { readonly kind: 'other' }
  | { readonly kind: 'times'; readonly times: CueTimes }
  | {
      readonly kind: 'problem';
      readonly code: Exclude<CaptionProblem['code'], 'CAPTIONS_EMPTY'>;
      readonly message: string;
    };

/** A time of a turn may be so late: what its field takes, in milliseconds. */
export const LATEST_TIME = 86_400_000;

/** With or without hours, one digit or two, a point or a comma, a fraction of any length or none. */
const TIME = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?(?![\d:;])(?![.,]\d)`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
const INLINE = new RegExp(String.raw`^${TIME}$`);
/** Other arrows that programs and people write between two times. */
const OTHER_ARROW = /^\s*[-+]?\d+(?:[:.,;]\d+)+\s*(?:-+\s*>|=+>|[—–→⇒]\s*>?)\s*[-+]?\d+[:.,;]\d/;
/** What was to be a time: it begins with digits and a mark between them. */
const TIME_LIKE = /^\s*[-+]?\d+[:.,;]\S*\s*$/;
const LONGEST_QUOTED = 60;

/** Reads the line of times above a caption, as WebVTT and SubRip write it and as programs write it that know neither well. */
export const readTimeLine = (line: string): TimeLine => {
  const match = TIMES.exec(line);
  if (match !== null) return judge(line, match.slice(1));
  if (!line.includes('-->')) {
    return OTHER_ARROW.test(line)
      ? problem(line, 'between two times stands “-->”')
      : { kind: 'other' };
  }
  const [before = '', behind = ''] = line.split('-->');
  if (!TIME_LIKE.test(before) && !isTime(firstWord(behind))) {
    return { kind: 'other' };
  }
  return problem(line, whyNot(before.trim()) ?? whyNot(firstWord(behind)) ?? NO_TIMES);
};

/** The milliseconds of a time that stands alone, as within the text of a cue; null if it is none. */
export const readTime = (text: string): number | null => {
  const match = INLINE.exec(text);
  return match === null || tooHigh(match.slice(1)) ? null : millisecondsOf(match.slice(1));
};

const NO_TIMES = 'it does not hold two times such as 00:01:02.345';

const judge = (line: string, parts: readonly (string | undefined)[]): TimeLine => {
  const [first, second] = [parts.slice(0, 4), parts.slice(4)];
  const high = tooHigh(first) ?? tooHigh(second);
  if (high !== null) return problem(line, high);
  const times = { start: millisecondsOf(first), end: millisecondsOf(second) };
  if (times.end < times.start) return problem(line, 'it ends before it begins');
  if (times.end <= LATEST_TIME) return { kind: 'times', times };
  const message = `${quoted(line)}: it is later than 24 hours, the latest time of a turn`;
  return { kind: 'problem', code: 'CAPTIONS_TIME_TOO_LATE', message };
};

const tooHigh = ([, minutes = '', seconds = '']: readonly (string | undefined)[]):
  string | null => {
  if (Number(minutes) > 59) return `${minutes} minutes: they go from 00 to 59`;
  return Number(seconds) > 59 ? `${seconds} seconds: they go from 00 to 59` : null;
};

const whyNot = (text: string): string | null => {
  if (text === '') return 'a time is missing beside the arrow';
  if (isTime(text)) return null;
  if (/^[-+]/.test(text)) return `${text} has a sign; times begin with 0`;
  return `${text} is no time such as 00:01:02.345`;
};

const isTime = (text: string): boolean => INLINE.test(text);

const firstWord = (text: string): string => text.trim().split(/\s/)[0] ?? '';

const problem = (line: string, why: string): TimeLine => ({
  kind: 'problem',
  code: 'CAPTIONS_MALFORMED',
  message: `${quoted(line)}: ${why}`,
});

const quoted = (line: string): string => `“${inOneLine(line).slice(0, LONGEST_QUOTED)}”`;

const millisecondsOf = ([hours = '0', minutes = '', seconds = '', fraction = '']: readonly (
  string | undefined
)[]): number => {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction}0`) * 1000);
};
