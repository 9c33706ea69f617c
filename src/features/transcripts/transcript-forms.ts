import { htmlOf } from './html';
import { markdownOf } from './markdown';
import { plainTextOf } from './plain-text';
import { podcastTranscriptOf } from './podcast-transcript';
import { PODCAST_TRANSCRIPT } from './podcast-transcript-schema';
import { subripOf } from './subrip';
import type { TranscriptForm } from './transcript-form';
import { webvttOf } from './webvtt';

/**
 * The forms by the ending of their address (small letters); of those that a client likes as well, the first is sent. Its
 * route, its refusals and its part of the API's description are made of what a form says here.
 */
const FORMS = {
  txt: {
    kind: 'text',
    mediaType: 'text/plain',
    title: 'plain text',
    namesPage: false,
    write: ({ turns }) => plainTextOf(turns),
  },
  html: {
    kind: 'text',
    mediaType: 'text/html',
    title: 'a page with an anchor for each turn',
    headers: { 'content-security-policy': "default-src 'none'" },
    namesPage: true,
    write: ({ transcript, turns }) => htmlOf(transcript, turns),
  },
  md: {
    kind: 'text',
    mediaType: 'text/markdown',
    title: 'Markdown',
    namesPage: false,
    write: ({ transcript, turns, isWhole }) => markdownOf(isWhole ? transcript.title : null, turns),
  },
  json: {
    kind: 'captions',
    mediaType: 'application/json',
    title: 'JSON for podcast players',
    schema: PODCAST_TRANSCRIPT,
    write: podcastTranscriptOf,
  },
  vtt: { kind: 'captions', mediaType: 'text/vtt', title: 'WebVTT captions', write: webvttOf },
  srt: {
    kind: 'captions',
    mediaType: 'application/x-subrip',
    title: 'SubRip captions',
    write: subripOf,
  },
} as const satisfies Record<string, TranscriptForm>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

export const formOf = (name: FormName): TranscriptForm => FORMS[name];

/** Whether it names the page that it is a copy of. */
export const namesPage = (name: FormName): boolean => {
  const form = formOf(name);
  return form.kind === 'text' && form.namesPage;
};
