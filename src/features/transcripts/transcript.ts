import { asIs, manyOf, number, orNull, record, text, withDefault } from '../../lib/row';
import type { Turn } from '../content/turn';
import { readStoredTurn } from './sent-turns';

/** What every form of a transcript is made from. */
export interface Transcript {
  readonly documentId: string;
  /** Null for an interview that never got one. */
  readonly slug: string | null;
  readonly title: string;
  readonly locale: string;
  /** Of the audio, in seconds; null if it is not known. */
  readonly duration: number | null;
  readonly turns: readonly Turn[];
  /** Editors asked search engines to leave the interview out. */
  readonly isHidden: boolean;
  /** The page on the public site; null where it is not known or not asked for. */
  readonly canonicalUrl: string | null;
  /** By turnId: those of turns that flowed into it; only where they are asked for. */
  readonly formerTurnIds?: ReadonlyMap<string, readonly string[]>;
}

/** The attributes of an interview that `readTranscript` reads. */
export const TRANSCRIPT_FIELDS = ['title', 'slug', 'locale', 'duration'] as const;

/** And what `readTranscript` reads beside them. */
export const TRANSCRIPT_PARTS = {
  transcript: true,
  seo: { fields: ['canonicalUrl', 'noindex'] },
} as const;

/** Reads an interview as it comes from the Document Service or the reader. */
export const readTranscript = (row: unknown, canonicalUrl: string | null = null): Transcript => {
  const { transcript: turns, duration, seo, ...interview } = INTERVIEW(row);
  return {
    ...interview,
    duration: duration !== null && duration > 0 ? duration : null,
    turns,
    isHidden: seo?.noindex === true,
    canonicalUrl,
  };
};

const INTERVIEW = record({
  documentId: text,
  slug: orNull(text),
  title: withDefault(text, ''),
  locale: withDefault(text, ''),
  duration: orNull(number),
  transcript: manyOf(readStoredTurn),
  seo: orNull(record({ noindex: asIs })),
});
