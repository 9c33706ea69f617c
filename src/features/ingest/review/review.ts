import type { ImportPlan, PlannedRecord, RecordType } from '../import-plan';

/** The routes on which the panel plans what comes of a saved page, and has it made. */
export const PAGE_PLAN_PATH = '/newsroom/pages/plan';
export const PAGE_APPLY_PATH = '/newsroom/pages/apply';

/** The right to both. */
export const FROM_PAGE_RIGHT = 'desk.from-page';

/** Something that a record could be, for a person to choose. */
export interface ReviewCandidate {
  readonly documentId: string;
  readonly label: string;
  /** By what it is told from others of its name: job title, type and date, broadcaster. */
  readonly detail: string | null;
  readonly isPublished: boolean;
}

export interface ReviewRecord extends Pick<PlannedRecord, 'key' | 'outcome' | 'label' | 'reasons'> {
  readonly type: Exclude<RecordType, 'interview'>;
  readonly detail: string | null;
  /** Of what is linked or changed; null for what is made, or nothing comes of. */
  readonly documentId: string | null;
  /** Fields and relations that are written. */
  readonly writes: readonly string[];
  readonly candidates: readonly ReviewCandidate[];
  /** It would be written, and whoever asks may not. */
  readonly isWithheld: boolean;
  /** What must still hold when it is made. */
  readonly stamp: string;
}

export interface ReviewInterview extends Pick<
  ReviewRecord,
  'outcome' | 'documentId' | 'writes' | 'reasons' | 'stamp'
> {
  readonly title: string;
  readonly airDate: string | null;
  readonly hostName: string | null;
  readonly standfirst: string | null;
  readonly turns: number;
  /** The day that stands on the page: perhaps when it was broadcast. */
  readonly foundDate: string | null;
  /** Another language of an interview that is there. */
  readonly isTranslation: boolean;
  /** Whether whoever asks may write it. */
  readonly isAllowed: boolean;
}

/** An interview that may be the same one, and was not made from this page. */
export interface ReviewDouble {
  readonly documentId: string;
  readonly title: string;
  readonly airDate: string | null;
}

/** What would come of a page; nothing is written. */
export interface ReviewPlan extends Pick<ImportPlan, 'source' | 'locale' | 'missing' | 'notices'> {
  readonly interview: ReviewInterview;
  readonly records: readonly ReviewRecord[];
  readonly speakers: readonly ReviewSpeaker[];
  readonly doubles: readonly ReviewDouble[];
}

export interface ReviewSpeaker {
  readonly label: string;
  readonly role: 'host' | 'guest' | 'other';
  readonly turns: number;
}

/** What became of a page. */
export interface ReviewOutcome {
  readonly locale: string;
  /** Of the interview. */
  readonly documentId: string;
  readonly documents: readonly ReviewDocument[];
}

export type ReviewDocument = Required<
  Pick<PlannedRecord, 'key' | 'type' | 'outcome' | 'label' | 'documentId'>
>;
