import type { z } from 'zod';
import type { Turn } from '../content/turn';
import type { TimedTurn } from './captions';
import type { Transcript } from './transcript';

/** What is sent of a transcript: all of it, or one turn. */
export interface Excerpt {
  readonly transcript: Transcript;
  readonly turns: readonly Turn[];
  readonly isWhole: boolean;
}

/** What every form says of itself. */
interface FormFacts {
  /** Without parameters; no two forms have the same, since Accept chooses by it. It is sent as UTF-8. */
  readonly mediaType: string;
  /** What it is, for the API's description: “The transcript as …”. */
  readonly title: string;
  /** Of what is written; text where it says nothing. */
  readonly schema?: z.ZodType;
  /** Sent beside those of every form. Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A form for readers: times are shown where there are any. */
interface TextForm extends FormFacts {
  readonly kind: 'text';
  /** It names the page that it is a copy of. */
  readonly namesPage: boolean;
  write(excerpt: Excerpt): string;
}

/** What captions may say beside the words. */
export interface CaptionFacts {
  /** The caller asked for times that are not known. */
  readonly isEstimated: boolean;
  /** Of the transcript; empty where it has none. */
  readonly locale: string;
}

/** A form for players: nothing without times. */
interface CaptionForm extends FormFacts {
  readonly kind: 'captions';
  write(turns: readonly TimedTurn[], facts: CaptionFacts): string;
}

/** One way to write a transcript down. */
export type TranscriptForm = TextForm | CaptionForm;
