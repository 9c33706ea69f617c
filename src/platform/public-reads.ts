import type { PathParameters } from '../lib/path-pattern';
import { createPathRouter } from '../lib/path-router';
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

/** Answers a request, or null: it is for Strapi. */
export type PublicReadHandler = (request: PublicRequest) => Promise<PublicAnswer | null> | null;

/** The same at a route. @param params what its placeholders stand for */
export type RouteHandler = (
  request: PublicRequest,
  params: PathParameters,
) => Promise<PublicAnswer | null> | null;

/** The features that answer public reads without Strapi's stack; whoever stands in front asks them. */
export interface PublicReads {
  /** Asked of every read, before the route of its path; null where it may go on. */
  guard(handler: PublicReadHandler): void;
  /** Answers reads at paths that fit a pattern (`lib/path-router`). At one pattern, the first added. */
  add(pattern: string, handler: RouteHandler): void;
  answer(request: PublicRequest): Promise<PublicAnswer | null>;
}

export const createPublicReads = (): PublicReads => {
  const guards: PublicReadHandler[] = [];
  const router = createPathRouter<RouteHandler>();
  return {
    guard: (handler) => void guards.push(handler),
    add: (pattern, handler) => {
      router.add(pattern, handler);
    },
    answer: async (request) => {
      for (const guard of guards) {
        const looking = guard(request);
        const refusal = looking && (await looking);
        if (refusal) return refusal;
      }
      const route = router.find(request.path);
      return route && (await route.value(request, route.params));
    },
  };
};
