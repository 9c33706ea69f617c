import type { ContentFinder } from './content-finder';
import type { Dependencies } from './dependencies';

export type { Dependencies };

/** A read that anybody may send: no cookie, no Authorization, nothing that could make its answer personal. */
export interface PublicRequest {
  /** A HEAD is asked as a GET; a POST is a GraphQL query. */
  readonly method: 'GET' | 'POST';
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  /** What follows the question mark, as sent, without it. */
  readonly query: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of a GraphQL request what was read of it, for whoever read it. */
  readonly body?: unknown;
  /** What the last segment of the path is, once a handler has found out. */
  readonly addressedBy?: AddressKind | undefined;
  /** The request for a larger answer that this one is made for: both may share what they read. */
  readonly partOf?: PublicRequest;
  /** Reads drafts, for a caller who may see them: the answer is about one. Not given: about what is published. */
  readonly drafts?: ContentFinder;
}

/** A `slug` may be a documentId as well, which then wins. */
export type AddressKind = 'documentId' | 'slug';

/** A complete answer, ready to be sent and kept. Only those of status 200 are kept. */
export interface PublicAnswer {
  readonly status: number;
  /** Beyond what every answer carries; lower-case names. `content-type` is always there. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dependencies: Dependencies;
  /**
   * When it stops being true by itself, in milliseconds since 1970: it depends on the clock. Not given: only
   * a change can end it.
   */
  readonly validUntil?: number;
}

/**
 * Answers a request, or null: it is not for this handler, and goes on to the next and at last to Strapi. Whoever
 * can tell that at once returns null itself, not a promise of it: every read passes by some forty handlers.
 */
export type PublicReadHandler = (request: PublicRequest) => Promise<Handled> | null;

/** `for-strapi`: no handler after this one can answer it either, and it need not be asked. */
export type Handled = PublicAnswer | 'for-strapi' | null;

/** The features that answer public reads without Strapi's stack; whoever stands in front asks them. */
export interface PublicReads {
  /** First added, first asked. */
  add(handler: PublicReadHandler): void;
  answer(request: PublicRequest): Promise<PublicAnswer | null>;
}

export const createPublicReads = (): PublicReads => {
  const handlers: PublicReadHandler[] = [];
  return {
    add: (handler) => void handlers.push(handler),
    answer: async (request) => {
      for (const handler of handlers) {
        const answering = handler(request);
        const answer = answering && (await answering);
        if (answer === 'for-strapi') return null;
        if (answer) return answer;
      }
      return null;
    },
  };
};
