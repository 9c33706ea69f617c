import type { Turn } from '../content/turn';
import type { KnownTable } from './known/table';
import type { Notice, PageShow, ParsedPage } from './parsed-page';
import type { Settled } from './settled';
import type { KnownNames } from './speakers/known-names';

/** What the person who imports says; null where nothing is said. */
export interface ImportOptions {
  readonly title: string | null;
  /** Air date, yyyy-mm-dd; it must exist. */
  readonly date: string | null;
  readonly show: string | null;
  readonly host: string | null;
  readonly locale: string;
  /** The stable name of the page: what makes a later import a re-import. */
  readonly source: string;
  readonly publish: boolean;
}

/** Something that is there already, or another record of the same plan. */
export type Reference =
  | { readonly kind: 'existing'; readonly documentId: string }
  | { readonly kind: 'planned'; readonly key: string };

export type RecordType = 'topic' | 'show' | 'expert' | 'publication' | 'interview';

/**
 * `create` and `update` are written; `unchanged` is linked only; `ambiguous` could be several things
 * and is neither written nor linked; `skipped` was removed by an editor and is not brought back.
 */
export type RecordOutcome = 'create' | 'update' | 'unchanged' | 'ambiguous' | 'skipped';

export interface PlannedRecord {
  /** Unique in the plan and the same for the same thing in a later plan. */
  readonly key: string;
  readonly type: RecordType;
  readonly outcome: RecordOutcome;
  /** For people. */
  readonly label: string;
  /** Of the document to update or link; with `create`: of the document that gets this locale. */
  readonly documentId?: string;
  /** Only what is to be written. An interview's `transcript` is a list of PlannedTurn. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Only what is to be written: the whole list, in order. */
  readonly relations: Readonly<Record<string, readonly Reference[]>>;
  readonly reasons: readonly string[];
}

/** The names of the attributes that are written. */
export const writesOf = ({
  fields,
  relations,
}: Pick<PlannedRecord, 'fields' | 'relations'>): string[] => [
  ...Object.keys(fields),
  ...Object.keys(relations),
];

/** `expert` is who spoke; `expertDocumentId` is filled in already where that Expert exists. */
export interface PlannedTurn extends Turn {
  readonly expert: Reference | null;
}

/** What an editor must still give before the interview can be published. */
export interface Missing {
  readonly field: string;
  readonly why: string;
}

export interface ImportPlan {
  readonly source: string;
  readonly locale: string;
  /** In the order of writing: topics, shows, experts, publications, interview. */
  readonly records: readonly PlannedRecord[];
  readonly missing: readonly Missing[];
  /** Keys of the records to publish after writing, in order. */
  readonly publish: readonly string[];
  /** Why the page is not published though that was asked: notices of words that may be another person's. */
  readonly doubts: readonly Notice[];
  readonly notices: readonly Notice[];
  /** To be stored with the source once the plan is written; null if nothing may be written. */
  readonly memory: ImportMemory | null;
}

/** What a later import of the same source must know about this one; plain data. */
export interface ImportMemory {
  readonly page: ParsedPage;
  /** As they took effect: options of earlier imports included. */
  readonly options: ImportOptions;
  /** Of page.turns, in order. */
  readonly turnIds: readonly string[];
  /** Keys of the records that the imports of this source created. */
  readonly created: readonly string[];
  /** Keys of what was settled to be left out; imports of earlier releases remember none. */
  readonly leftOut?: readonly string[];
}

export interface PreviousImport extends ImportMemory {
  readonly interviewDocumentId: string;
  /** By key: the documents that the records of the previous plan were written or linked to. */
  readonly documentIds: Readonly<Record<string, string>>;
}

/** The draft of the interview as it stands, with what editors did to it since. */
export interface CurrentInterview {
  readonly documentId: string;
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly pullQuote: { readonly text: string; readonly attribution: string | null } | null;
  readonly airDate: string | null;
  readonly hostName: string | null;
  readonly hostAffiliation: string | null;
  readonly transcript: readonly Turn[];
  /** Relations are documentIds, in order. */
  readonly show: string | null;
  readonly guests: readonly string[];
  readonly topics: readonly string[];
  readonly relatedPublications: readonly string[];
  readonly isPublished: boolean;
}

export interface KnownExpert {
  readonly documentId: string;
  readonly name: string;
  readonly nameVariants: readonly string[];
  readonly jobTitle: string | null;
  readonly isPublished: boolean;
}

export interface KnownShow extends Omit<PageShow, 'frequency'> {
  readonly documentId: string;
}

export interface KnownTopic {
  readonly documentId: string;
  readonly name: string;
}

/** As the draft has it, in the locale of the import. */
export interface KnownPublication {
  readonly documentId: string;
  readonly title: string;
  readonly releaseDate: string | null;
  readonly summary: string | null;
  readonly publicationType: string | null;
  readonly topicDocumentIds: readonly string[];
  readonly isPublished: boolean;
}

export interface KnownContent {
  readonly experts: readonly KnownExpert[];
  readonly shows: readonly KnownShow[];
  readonly topics: readonly KnownTopic[];
  readonly publications: readonly KnownPublication[];
}

/** The same, by what it is found. */
export interface KnownIndex {
  readonly experts: KnownTable<KnownExpert>;
  readonly shows: KnownTable<KnownShow>;
  readonly topics: KnownTable<KnownTopic>;
  readonly publications: KnownTable<KnownPublication>;
  /** Of all Experts. */
  readonly names: KnownNames;
}

export interface ImportInput {
  readonly page: ParsedPage;
  /** See `effectiveOptions`. */
  readonly options: ImportOptions;
  readonly known: KnownIndex;
  readonly previous: PreviousImport | null;
  /** Null if there was no previous import, or its interview has been deleted since. */
  readonly current: CurrentInterview | null;
  /** The interview that the same source has in another locale, if any. */
  readonly translationOf?: {
    readonly documentId: string;
    readonly transcript: readonly Turn[];
  } | null;
  readonly settled?: Settled;
  /** A new turnId each time. */
  readonly newTurnId: () => string;
}
