import type { LinkedPage } from './linked-page';

/** A person, or an institution by its whole name. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string }
  | { readonly literal: string };

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export type CslType =
  'interview' | 'broadcast' | 'report' | 'article' | 'webpage' | 'speech' | 'book';

/** The part of CSL-JSON (citationstyles.org, schema 1.0.2) that our content has words for. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly 'citation-key': string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly interviewer?: readonly CslName[];
  readonly host?: readonly CslName[];
  readonly guest?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly DOI?: string;
  readonly URL?: string;
  readonly abstract?: string;
  /** Ours, in the place of `keyword`: CSL has one text for all, in which a topic with a comma looks like two. */
  readonly keywords?: readonly string[];
  readonly language?: string;
}

/** A work in the words of CSL, in the order in which they are written; what is null or empty is left out. */
export type CitedWork = Pick<CslItem, 'type' | 'title'> & {
  readonly [Member in Exclude<keyof CslItem, 'id' | 'citation-key' | 'type' | 'title'>]?:
    CslItem[Member] | null;
};

/** Makes the parts that citations of all types share. */
export interface CitationMaker {
  /** The institute; null while nobody has filled in the site. */
  readonly publisher: string | null;
  people(people: readonly { readonly name: string }[]): readonly CslName[];
  /** Of YYYY-MM-DD; null of anything else. */
  day(date: string): CslDate | null;
  link(page: LinkedPage): string | null;
}
