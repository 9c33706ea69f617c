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
  /** The parsed JSON body of a POST. */
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

/** Answers a request, or null: it is not for this handler, and goes on to the next and at last to Strapi. */
export type PublicReadHandler = (request: PublicRequest) => Promise<Handled> | null;

/** The same at a route. @param params what its placeholders stand for */
export type RouteHandler = (
  request: PublicRequest,
  params: PathParameters,
) => Promise<Handled> | null;

/** `for-strapi`: no handler after this one can answer it either, and it need not be asked. */
export type Handled = PublicAnswer | 'for-strapi' | null;

/** The features that answer public reads without Strapi's stack; whoever stands in front asks them. */
export interface PublicReads {
  /** Asked of every read, before the route of its path. */
  guard(handler: PublicReadHandler): void;
  /** Asked of reads at paths that fit a pattern (`lib/path-router`). At one pattern: first added, first asked. */
  add(pattern: string, handler: RouteHandler): void;
  answer(request: PublicRequest): Promise<PublicAnswer | null>;
}

export const createPublicReads = (): PublicReads => {
  const guards: PublicReadHandler[] = [];
  const router = createPathRouter<readonly RouteHandler[]>();
  const byPattern = new Map<string, RouteHandler[]>();
  return {
    guard: (handler) => void guards.push(handler),
    add: (pattern, handler) => {
      const handlers = byPattern.get(pattern) ?? [];
      handlers.push(handler);
      if (handlers.length > 1) return;
      byPattern.set(pattern, handlers);
      router.add(pattern, handlers);
    },
    answer: async (request) => {
      const refused = await firstAnswer(guards, (guard) => guard(request));
      if (refused) return refused === 'for-strapi' ? null : refused;
      const route = router.find(request.path);
      if (!route) return null;
      const answer = await firstAnswer(route.value, (handle) => handle(request, route.params));
      return answer === 'for-strapi' ? null : answer;
    },
  };
};

const firstAnswer = async <Handler>(
  handlers: readonly Handler[],
  ask: (handler: Handler) => Promise<Handled> | null,
): Promise<Handled> => {
  for (const handler of handlers) {
    const answering = ask(handler);
    const answer = answering && (await answering);
    if (answer) return answer;
  }
  return null;
};
