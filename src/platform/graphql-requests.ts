import type { NestingProblem } from '../contract/nesting-problem';
import type { PublicRequest } from './public-reads';

/** A GraphQL request of somebody without credentials, as it reached the server. */
export interface SentGraphql {
  readonly method: PublicRequest['method'];
  readonly path: string;
  /** What follows the question mark, without it. */
  readonly query: string;
  readonly headers: PublicRequest['headers'];
  /** The text of the body of a POST. */
  readonly body: string;
  /** As `mediaTypeOf` tells. */
  readonly mediaType: string;
}

/** A read, and the key of its answer: the same for all requests that ask the same in other words. */
export interface KeyedRequest {
  readonly key: string;
  readonly request: PublicRequest;
}

/** What those who receive requests ask about GraphQL's. */
export interface GraphqlRequests {
  /** In which form the answer is to be written; null where Apollo has to answer in one of its own. */
  mediaTypeOf(method: string | undefined, accept: string | undefined): string | null;
  /** What is nested too deep, or too long, in a body that was parsed; null if nothing is. */
  problemOf(body: unknown): NestingProblem | null;
  /** Null for what is left to Apollo. */
  read(sent: SentGraphql): KeyedRequest | NestingProblem | null;
}

/** A place for whoever knows GraphQL to step in. Until then everything is left to Apollo. */
export interface GraphqlRequestsSlot extends GraphqlRequests {
  readBy(requests: GraphqlRequests): void;
}

export const createGraphqlRequests = (): GraphqlRequestsSlot => {
  let known: GraphqlRequests | null = null;
  return {
    readBy: (requests) => {
      known = requests;
    },
    mediaTypeOf: (method, accept) => known?.mediaTypeOf(method, accept) ?? null,
    problemOf: (body) => known?.problemOf(body) ?? null,
    read: (sent) => known?.read(sent) ?? null,
  };
};
