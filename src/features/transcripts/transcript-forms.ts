import type { Turn } from '../content/turn';
import type { TimedTurn } from './captions';
import { htmlOf } from './html';
import { markdownOf } from './markdown';
import { plainTextOf } from './plain-text';
import { podcastTranscriptOf } from './podcast-transcript';
import { subripOf } from './subrip';
import type { Transcript } from './transcript';
import { webvttOf } from './webvtt';

/** What is sent of a transcript: all of it, or one turn. */
export interface Excerpt {
  readonly transcript: Transcript;
  readonly turns: readonly Turn[];
  readonly isWhole: boolean;
}

/** A form for readers: times are shown where there are any. */
interface TextForm {
  readonly kind: 'text';
  readonly mediaType: string;
  /** It names the page that it is a copy of. */
  readonly namesPage: boolean;
  write(excerpt: Excerpt): string;
}

/** A form for players: nothing without times. */
interface CaptionForm {
  readonly kind: 'captions';
  readonly mediaType: string;
  readonly namesPage: false;
  write(turns: readonly TimedTurn[], options: { readonly isEstimated: boolean }): string;
}

/** The forms by the ending of their address; of those that a client likes as well, the first is sent. */
export const FORMS = {
  txt: {
    kind: 'text',
    mediaType: 'text/plain',
    namesPage: false,
    write: ({ turns }) => plainTextOf(turns),
  },
  html: {
    kind: 'text',
    mediaType: 'text/html',
    namesPage: true,
    write: ({ transcript, turns }) => htmlOf(transcript, turns),
  },
  md: {
    kind: 'text',
    mediaType: 'text/markdown',
    namesPage: false,
    write: ({ transcript, turns, isWhole }) => markdownOf(isWhole ? transcript.title : null, turns),
  },
  json: {
    kind: 'captions',
    mediaType: 'application/json',
    namesPage: false,
    write: podcastTranscriptOf,
  },
  vtt: { kind: 'captions', mediaType: 'text/vtt', namesPage: false, write: webvttOf },
  srt: { kind: 'captions', mediaType: 'application/x-subrip', namesPage: false, write: subripOf },
} as const satisfies Record<string, TextForm | CaptionForm>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES: readonly FormName[] = ['txt', 'html', 'md', 'json', 'vtt', 'srt'];

export const formOf = (name: FormName): TextForm | CaptionForm => FORMS[name];
