import { fail, succeed, type Result } from '../../lib/result';
import type { CaptionProblem, Cue } from './caption-cue';
import { readTimeLine, type CueTimes, type TimeLine } from './caption-times';
import { cuesOf } from './cue-words';
import { withoutRepeats } from './rolling-captions';
import { voicedWords } from './webvtt-cue-text';

/** A cue as it stands in the file: its text still with markup. Times in milliseconds. */
export interface RawCue extends CueTimes {
  readonly text: string;
}

const SIGNATURE = /^WEBVTT(?:[ \t].*)?$/;

/** The cues of a WebVTT file, one for each voice in a cue, in the order of their starts. */
export const parseWebvtt = (file: string): Result<readonly Cue[], CaptionProblem> => {
  const raw = parseWebvttFile(file);
  if (!raw.ok) return raw;
  const shown = raw.value.map(({ start, end, text }) => ({ start, end, words: voicedWords(text) }));
  return succeed(cuesOf(withoutRepeats(shown)));
};

/**
 * The W3C's algorithm "WebVTT parser", but for times: those that other programs write are read, and those that
 * nobody can read are a problem, where the algorithm leaves out their cues.
 */
export const parseWebvttFile = (file: string): Result<readonly RawCue[], CaptionProblem> => {
  const lines = linesOf(file);
  if (!SIGNATURE.test(lines[0] ?? '')) {
    const message = 'a WebVTT file begins with “WEBVTT”';
    return fail({ code: 'CAPTIONS_MALFORMED', line: 1, message });
  }
  const cues: RawCue[] = [];
  for (let at = endOfHeader(lines); at < lines.length;) {
    const { times, line, text, next } = collectBlock(lines, at);
    if (times.kind === 'problem') {
      return fail({ code: times.code, line: line + 1, message: times.message });
    }
    if (times.kind === 'times') cues.push({ ...times.times, text });
    at = next;
  }
  return succeed(cues);
};

const linesOf = (file: string): string[] =>
  file
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .split('\n');

/** What follows the signature up to an empty line is no cue, unless a line with an arrow begins one. */
const endOfHeader = (lines: readonly string[]): number => {
  const end = lines.findIndex((line, index) => index > 0 && (line === '' || isArrowed(line)));
  return end === -1 ? lines.length : end;
};

const isArrowed = (line: string): boolean =>
  line.includes('-->') || readTimeLine(line).kind === 'problem';

interface Block {
  readonly times: TimeLine;
  /** Where the times stand, from 0. */
  readonly line: number;
  readonly text: string;
  /** Where the following block begins. */
  readonly next: number;
}

/** One block from the line `at`. Settings after the times place a cue on a screen; they are passed over. */
const collectBlock = (lines: readonly string[], at: number): Block => {
  const first = lines[at] ?? '';
  if (first === '') return { times: { kind: 'other' }, line: at, text: '', next: at + 1 };
  const hasId = !isArrowed(first) && isArrowed(lines[at + 1] ?? '');
  const textFrom = at + (hasId ? 2 : 1);
  const length = lines.slice(textFrom).findIndex((line) => line === '' || isArrowed(line));
  const next = length === -1 ? lines.length : textFrom + length;
  const times = readTimeLine(lines[textFrom - 1] ?? '');
  return { times, line: textFrom - 1, text: lines.slice(textFrom, next).join('\n'), next };
};
