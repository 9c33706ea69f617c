import { fail, succeed, type Result } from '../../lib/result';
import type { Cue } from './caption-cue';
import { takeTimestamp } from './timestamp';
import { voicedTexts } from './webvtt-cue-text';

/** A cue as it stands in the file: its text still with markup. Times in milliseconds. */
export interface RawCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The cues of a WebVTT file, one for each voice in a cue; null if it is no WebVTT. */
export const parseWebvtt = (file: string): readonly Cue[] | null => {
  const raw = parseWebvttFile(file);
  if (!raw.ok) return null;
  return raw.value.flatMap(({ start, end, text }) =>
    voicedTexts(text).map((part) => ({ start, end, ...part })),
  );
};

/** The W3C's algorithm "WebVTT parser": what is malformed is left out, only the signature is demanded. */
export const parseWebvttFile = (file: string): Result<readonly RawCue[], 'no-signature'> => {
  const lines = file
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return fail('no-signature');
  const cues: RawCue[] = [];
  for (let at = endOfHeader(lines); at < lines.length;) {
    const { cue, next } = collectBlock(lines, at);
    if (cue) cues.push(cue);
    at = next;
  }
  return succeed(cues);
};

/** What follows the signature up to an empty line is no cue, unless a line with an arrow begins one. */
const endOfHeader = (lines: readonly string[]): number => {
  const end = lines.findIndex((line, index) => index > 0 && (line === '' || isArrowed(line)));
  return end === -1 ? lines.length : end;
};

const isArrowed = (line: string): boolean => line.includes('-->');

/** One block from the line `at`; `next` is where the following begins. */
const collectBlock = (
  lines: readonly string[],
  at: number,
): { readonly cue: RawCue | null; readonly next: number } => {
  const first = lines[at] ?? '';
  if (first === '') return { cue: null, next: at + 1 };
  const hasId = !isArrowed(first) && isArrowed(lines[at + 1] ?? '');
  const textFrom = at + (hasId ? 2 : 1);
  const length = lines.slice(textFrom).findIndex((line) => line === '' || isArrowed(line));
  const next = length === -1 ? lines.length : textFrom + length;
  const timings = parseTimings(lines[textFrom - 1] ?? '');
  const text = lines.slice(textFrom, next).join('\n');
  return { cue: timings && { ...timings, text }, next };
};

/** Settings after the times place a cue on a screen; they are passed over. */
const parseTimings = (line: string): { readonly start: number; readonly end: number } | null => {
  const start = takeTimestamp(line.replace(/^[ \t\f]+/, ''));
  const arrow = start && /^[ \t\f]*-->[ \t\f]*/.exec(start.rest);
  const end = arrow && takeTimestamp(start.rest.slice(arrow[0].length));
  return end ? { start: start.milliseconds, end: end.milliseconds } : null;
};
