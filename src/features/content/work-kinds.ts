import { INTERVIEW, PUBLICATION, type ContentType } from './registry';

/** A kind of work, and where it holds what all kinds have. */
export interface WorkKind extends ContentType {
  readonly kind: 'interview' | 'publication';
  /** The day that it came out. */
  readonly dateField: 'airDate' | 'releaseDate';
  /** What it says of itself in a few sentences. */
  readonly textField: 'standfirst' | 'summary';
  /** The relation to the experts whose work it is. */
  readonly expertsField: 'guests' | 'authors';
}

export const INTERVIEWS: WorkKind = {
  ...INTERVIEW,
  kind: 'interview',
  dateField: 'airDate',
  textField: 'standfirst',
  expertsField: 'guests',
};

export const PUBLICATIONS: WorkKind = {
  ...PUBLICATION,
  kind: 'publication',
  dateField: 'releaseDate',
  textField: 'summary',
  expertsField: 'authors',
};

export const WORK_KINDS: readonly WorkKind[] = [INTERVIEWS, PUBLICATIONS];
