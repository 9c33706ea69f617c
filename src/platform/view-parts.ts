import type { UnknownRecord } from '../lib/record';
import type { ContentFinder, ContentQuery } from './content-finder';
import type { Dependencies } from './dependencies';
import { NO_DEPENDENCIES } from './public-answers';

/** Members of an answer, and what they are made of. */
export interface Members {
  readonly members: UnknownRecord;
  readonly dependencies: Dependencies;
}

export const NO_MEMBERS: Members = { members: {}, dependencies: NO_DEPENDENCIES };

/** What a page of a type tells beside its document's own fields, made by the feature that knows how. */
export interface ViewPart {
  readonly uid: string;
  /** Rights without which it is left out, as Strapi names them. */
  readonly needs: readonly string[];
  /** What it takes of the document; whoever reads the document anyway reads this with it. */
  readonly shape: Pick<ContentQuery, 'fields' | 'populate'>;
  /** `reads`: for what is not of the document. Rejects with MissingRight. */
  make(row: UnknownRecord, reads: ContentFinder): Promise<Members>;
}

export interface ViewParts {
  add(part: ViewPart): void;
  of(uid: string): readonly ViewPart[];
}

export const createViewParts = (): ViewParts => {
  const parts = new Map<string, ViewPart[]>();
  return {
    add: (part) => {
      parts.set(part.uid, [...(parts.get(part.uid) ?? []), part]);
    },
    of: (uid) => parts.get(uid) ?? [],
  };
};
