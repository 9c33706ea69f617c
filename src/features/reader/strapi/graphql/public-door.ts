import { graphqlNestingProblem } from '../../../../lib/nesting-problem';
import type { PublicCaller } from '../../../../platform/public-caller';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicRequest,
} from '../../../../platform/public-reads';
import { postedRequest, queriedRequest, type GraphqlRequest } from '../../graphql-request';
import type { GraphqlReads } from './graphql-reads';

interface PublicDoor {
  /** The path of the endpoint. */
  readonly endpoint: string;
  readonly reads: GraphqlReads;
  readonly caller: PublicCaller;
}

const JSON_TYPE = 'application/json; charset=utf-8';
/** With one of these, or with a content type that no form has, Apollo knows that no other site sent the request. */
const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'] as const;

/** Answers anonymous GraphQL queries before Koa and Apollo; everything unusual goes on to them. */
export const publicGraphqlHandler =
  ({ endpoint, reads, caller }: PublicDoor): PublicReadHandler =>
  (request) => {
    if (request.path !== endpoint || !acceptsJson(request) || !isSafeFromForgery(request)) {
      return null;
    }
    const asked =
      request.method === 'POST'
        ? postedRequest(request.body)
        : queriedRequest([...new URLSearchParams(request.query)]);
    // What is nested too deep is refused before Apollo.
    if (!asked || graphqlNestingProblem({ ...asked, query: asked.source })) return null;
    return answerTo({ reads, caller }, asked);
  };

const answerTo = async (
  { reads, caller }: Pick<PublicDoor, 'reads' | 'caller'>,
  asked: GraphqlRequest,
): Promise<PublicAnswer | null> => {
  const answer = await reads.read({ ...asked, auth: await caller.auth() });
  return answer && { status: 200, headers: { 'content-type': JSON_TYPE }, ...answer };
};

/** Apollo chooses another media type for clients that name it. */
const acceptsJson = ({ headers: { accept } }: PublicRequest): boolean =>
  accept === undefined ||
  (typeof accept === 'string' &&
    /\*\/\*|application\/json/.test(accept) &&
    !/graphql-response|q=0(\.0*)?\s*(,|$)/.test(accept));

const isSafeFromForgery = ({ headers }: PublicRequest): boolean =>
  /^application\/json\s*(;|$)/.test(String(headers['content-type'] ?? '')) ||
  PREFLIGHT_HEADERS.some((name) => typeof headers[name] === 'string' && headers[name] !== '');
