import { fail, succeed, type Result } from '../../lib/result';
import type { Cue } from './caption-cue';
import { parsePodcastTranscript } from './podcast-transcript';
import { parseSubrip } from './subrip';
import { parseWebvtt } from './webvtt-file';

/** Why a caption file could not be read, or what it says could not be used. */
export const CAPTION_REFUSALS = {
  CAPTIONS_FILE_MISSING: 'There is no such file',
  CAPTIONS_FORMAT_UNKNOWN:
    'Captions are read from .vtt, .srt and .json (Podcasting 2.0) files, not from',
  CAPTIONS_NOT_UTF8: 'This file is not UTF-8; save it in that encoding',
  CAPTIONS_MALFORMED: 'This file is not what its ending says',
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

type Parse = (text: string, isSpeaker: (label: string) => boolean) => readonly Cue[] | null;

/** By the ending of the file's name. */
const PARSERS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['.vtt', parseWebvtt],
  ['.srt', parseSubrip],
  ['.json', parsePodcastTranscript],
]);

/** A file of captions for one interview; `name` without its folder. */
export interface CaptionFile {
  readonly name: string;
  readonly text: string;
}

/** Whether a file can only be captions, by its name. */
export const isCaptionFileName = (name: string): boolean => /\.(?:vtt|srt)$/i.test(name);

/** The cues of a file in the format that its name tells. `speakers` are those of the interview. */
export const parseCaptionFile = (
  { name, text }: CaptionFile,
  speakers: readonly string[],
): Result<readonly Cue[], CaptionRefusal> => {
  const parse = PARSERS.get(/\.[a-z]+$/.exec(name.toLowerCase())?.[0] ?? '');
  if (!parse) return fail(captionRefusal('CAPTIONS_FORMAT_UNKNOWN', name));
  const cues = parse(text, (label) => speakers.includes(label));
  if (!cues) return fail(captionRefusal('CAPTIONS_MALFORMED', name));
  return cues.length === 0 ? fail(captionRefusal('CAPTIONS_EMPTY', name)) : succeed(cues);
};
