import type { Channel, FeedItem } from './feed';

/** A show as a podcast. All addresses are absolute, moments ISO 8601, lengths of time in seconds. */
export interface Podcast extends Channel {
  /** Stays the same for ever: directories know the show by it. */
  readonly guid: string;
  readonly author: string;
  readonly owner: { readonly name: string; readonly email: string } | null;
  /** From the whole to the part, as Apple Podcasts names them; empty if none was chosen. */
  readonly categories: readonly string[];
  readonly isExplicit: boolean;
  readonly episodes: readonly Episode[];
}

export interface Episode extends Pick<
  FeedItem,
  'title' | 'url' | 'summary' | 'html' | 'published'
> {
  /** The documentId of the interview. */
  readonly guid: string;
  readonly duration: number | null;
  readonly isExplicit: boolean;
  readonly enclosure: Enclosure;
  readonly people: readonly EpisodePerson[];
  readonly transcripts: readonly TranscriptLink[];
  readonly chaptersUrl: string | null;
  readonly soundbite: Soundbite | null;
}

export interface Enclosure {
  readonly url: string;
  /** Bytes; 0 where it is not known, as directories expect. */
  readonly length: number;
  readonly type: string;
}

export interface EpisodePerson {
  readonly name: string;
  readonly role: 'host' | 'guest';
  readonly url: string | null;
  readonly image: string | null;
}

export interface TranscriptLink {
  readonly url: string;
  readonly type: string;
  readonly language: string;
  readonly isCaptions: boolean;
}

export interface Soundbite {
  readonly start: number;
  readonly duration: number;
  readonly title: string;
}

/** Apple's parts of a category are written "Society & Culture > Documentary". */
export const readCategories = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('>')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 2);
