import type { PublicationType } from '../content/published-publication';
import type { DraftTurn } from '../content/turn';

/** What a saved page says, and nothing that it does not say. Plain data: it can be stored as JSON. */
export interface ParsedPage {
  readonly standfirst: string | null;
  readonly pullQuote: PullQuote | null;
  readonly show: PageShow | null;
  /** In order of the page; `speaker` is the label as printed, paragraphs are parted by "\n\n". */
  readonly turns: readonly PageTurn[];
  readonly guests: readonly PageGuest[];
  readonly hostName: string | null;
  readonly hostAffiliation: string | null;
  readonly publications: readonly PagePublication[];
  readonly notices: readonly Notice[];
}

export type PageTurn = Required<Pick<DraftTurn, 'speaker' | 'role' | 'text'>> & {
  /** Seconds, where the page prints when the turn begins. */
  readonly start?: number;
};

export interface PullQuote {
  readonly text: string;
  readonly attribution: string | null;
}

export interface PageShow {
  readonly title: string;
  readonly broadcaster: string | null;
  readonly channel: string | null;
  readonly frequency: ShowFrequency | null;
}

export type ShowFrequency = 'daily' | 'weekly' | 'biweekly' | 'monthly';

export interface PageGuest {
  /** Without titles and affiliation, the fullest form that the page prints. */
  readonly name: string;
  /** As the opening turn or the standfirst puts it. */
  readonly jobTitle: string | null;
  /** The page says that the guest belongs to the institute. */
  readonly isOfInstitute: boolean;
  /** The labels under which the guest speaks, as printed. */
  readonly labels: readonly string[];
}

export interface PagePublication {
  readonly title: string;
  /** yyyy-mm-dd */
  readonly releaseDate: string | null;
  readonly summary: string;
  readonly publicationType: PublicationType | null;
  readonly topics: readonly string[];
}

/** Something odd that an editor should know; the page was read all the same. */
export interface Notice {
  /** Counted from 1; null where no single line is meant. */
  readonly line: number | null;
  readonly message: string;
  /** Words may stand in the wrong place: nothing of the page is published before somebody has looked. */
  readonly isDoubtful?: true;
}
