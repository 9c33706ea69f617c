import type { AtOnce } from '../lib/at-once';
import type { UnknownRecord } from '../lib/record';
import type { ContentFinder } from './content-finder';
import type { Dependencies } from './dependencies';
import type { AddressKind, PublicAnswer, PublicRequest } from './public-reads';

/**
 * The stages of reading content, in the order in which a read passes them, whatever that of features. `address`: which
 * document is meant, and where it went. `view`: what is shown of it. `read`: the rows. Each may ask the next, once or
 * more, about another read than the one that it was asked about.
 */
export const STAGES = ['address', 'view', 'read'] as const;

export type StageName = (typeof STAGES)[number];

/** Who reads. */
export interface ReadCaller {
  /**
   * Whether Strapi has not seen the request yet: then a stage may leave it to Strapi, which answers, or refuses in its
   * own words, and the next stage may be asked again. Else the last to be asked is Strapi's own controller, once.
   */
  readonly isBeforeStrapi: boolean;
  /** What Strapi's authentication makes of the caller, or the promise of it. */
  auth(): unknown;
  /** Whether the caller has a right, as Strapi names it. */
  may(right: string): AtOnce<boolean>;
  /** Reads by the caller's rights. */
  readonly reads: ContentFinder;
}

/** A read of documents of one type, in the parameters of the REST API, which are parsed once. */
export interface StagedRead {
  readonly caller: ReadCaller;
  /** As it was sent. */
  readonly request: PublicRequest;
  readonly uid: string;
  /** A single type is read as a document. */
  readonly kind: 'list' | 'document';
  /** A documentId or a slug; null for lists and single types. */
  readonly idOrSlug: string | null;
  /** What `idOrSlug` is, once that is known. A `slug` may be a documentId as well, which then wins. */
  readonly addressedBy: AddressKind | null;
  /** As Strapi's rules parse it. */
  readonly query: UnknownRecord;
  /** The route that Strapi found, where it did. */
  readonly route: unknown;
}

/** An answer that is not written yet. */
export interface StageAnswer extends Omit<PublicAnswer, 'body'> {
  /** A text is sent as it is; anything else as JSON, or as Strapi sends it. */
  readonly body: unknown;
  readonly dependencies: Dependencies;
}

/** Null: nobody found anything; Strapi answers, where it can still be asked. */
export type StageOutcome = StageAnswer | null;

export type AskNext = (read: StagedRead) => Promise<StageOutcome>;

/** Rejects with MissingRight where the caller may not see what is asked for. */
export type ReadStage = (read: StagedRead, next: AskNext) => Promise<StageOutcome>;

export interface ReadStages {
  /** Each stage is one feature's. One that nobody has set is passed by. */
  set(name: StageName, stage: ReadStage): void;
  /** @param last asked where no stage has an answer */
  answer(read: StagedRead, last: AskNext): Promise<StageOutcome>;
}

export const createReadStages = (): ReadStages => {
  const stages = new Map<StageName, ReadStage>();
  return {
    set: (name, stage) => {
      if (stages.has(name)) throw new Error(`The stage “${name}” of a read is set already.`);
      stages.set(name, stage);
    },
    answer: (read, last) => {
      const ask = STAGES.reduceRight<AskNext>((next, name) => {
        const stage = stages.get(name);
        return stage ? (asked) => stage(asked, next) : next;
      }, last);
      return ask(read);
    },
  };
};
