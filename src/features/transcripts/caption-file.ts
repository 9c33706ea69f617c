import { fail, type Result } from '../../lib/result';
import type { CaptionProblem, Cue } from './caption-cue';
import { parsePodcastTranscript } from './podcast-transcript';
import { parseSubrip } from './subrip';
import { parseWebvtt } from './webvtt-file';

/** Why a caption file could not be read, or what it says could not be used. */
export const CAPTION_REFUSALS = {
  CAPTIONS_FILE_MISSING: 'There is no such file',
  CAPTIONS_FORMAT_UNKNOWN:
    'Captions are read from .vtt, .srt and .json (Podcasting 2.0) files, not from',
  CAPTIONS_NOT_UTF8: 'This file is not UTF-8; save it in that encoding',
  CAPTIONS_MALFORMED: 'This file cannot be read as captions',
  CAPTIONS_TIME_TOO_LATE: 'A time in this file is later than a turn may begin or end',
  CAPTIONS_EMPTY: 'This file has no captions',
  CAPTIONS_DO_NOT_MATCH: 'The words of these captions are not those of the interview',
  INTERVIEW_UNKNOWN: 'There is no such interview in this language',
  INTERVIEW_AMBIGUOUS: 'More than one draft has this slug; name the documentId',
} as const;

export interface CaptionRefusal {
  readonly code: keyof typeof CAPTION_REFUSALS;
  readonly message: string;
}

export const captionRefusal = (code: CaptionRefusal['code'], what: string): CaptionRefusal => ({
  code,
  message: `${CAPTION_REFUSALS[code]}: ${what}`,
});

/** A file of captions for one interview; `name` without its folder. */
export interface CaptionFile {
  readonly name: string;
  readonly text: string;
}

/** Whether a file can only be captions, by its name. */
export const isCaptionFileName = (name: string): boolean => /\.(?:vtt|srt)$/i.test(name);

/**
 * The cues of a file. Its name tells that it holds captions; in which format is told by what it begins with, since
 * programs save SubRip as .vtt and the reverse. `speakers` are those of the interview.
 */
export const parseCaptionFile = (
  { name, text }: CaptionFile,
  speakers: readonly string[],
): Result<readonly Cue[], CaptionRefusal> => {
  if (!/\.(?:vtt|srt|json)$/i.test(name))
    return fail(captionRefusal('CAPTIONS_FORMAT_UNKNOWN', name));
  const cues = formatOf(name, text)(text, (label) => speakers.includes(label));
  if (!cues.ok) return fail(refusalOf(name, cues.error));
  return cues.value.length === 0 ? fail(captionRefusal('CAPTIONS_EMPTY', name)) : cues;
};

type Parse = (
  text: string,
  isSpeaker: (label: string) => boolean,
) => Result<readonly Cue[], CaptionProblem>;

/** The signature of WebVTT, as programs write it that take it for a heading. */
const LOOSE_SIGNATURE = /^\s*webvtt(?=\s|$)/i;

const formatOf = (name: string, text: string): Parse => {
  if (LOOSE_SIGNATURE.test(text)) return parseLooseWebvtt;
  if (/^\s*\{\s*["}]/.test(text)) return parsePodcastTranscript;
  const isJson = /\.json$/i.test(name) && text.trim() !== '' && !text.includes('-->');
  return isJson ? parsePodcastTranscript : parseSubrip;
};

const parseLooseWebvtt: Parse = (text) => {
  const linesBefore = (LOOSE_SIGNATURE.exec(text)?.[0] ?? '').split(/\r\n?|\n/).length - 1;
  const cues = parseWebvtt(text.replace(LOOSE_SIGNATURE, 'WEBVTT'));
  if (cues.ok || cues.error.line === null) return cues;
  return fail({ ...cues.error, line: cues.error.line + linesBefore });
};

const refusalOf = (name: string, { code, line, message }: CaptionProblem): CaptionRefusal =>
  captionRefusal(code, `${line === null ? name : `${name}:${line}`}: ${message}`);
