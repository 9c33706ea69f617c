import { textAt } from '../../../lib/record';
import type { PublicCaller } from '../../../platform/public-caller';
import type {
  PublicAnswer,
  PublicReadHandler,
  PublicRequest,
} from '../../../platform/public-reads';
import { isAskedOperation, type AskedOperation } from '../request/asked-operation';
import { graphqlMediaType, type GraphqlMediaType } from '../request/media-type';
import type { GraphqlReads } from './operation-reads';

interface PublicHandlerParts {
  /** The path of the endpoint. */
  readonly endpoint: string;
  readonly reads: GraphqlReads;
  readonly caller: PublicCaller;
}

/** Answers anonymous GraphQL queries before Koa and Apollo; everything unusual goes on to them. */
export const publicGraphqlHandler =
  ({ endpoint, reads, caller }: PublicHandlerParts): PublicReadHandler =>
  (request) => {
    if (request.path !== endpoint) return null;
    const type = graphqlMediaType(request.method, textAt(request.headers, 'accept') ?? undefined);
    if (!type || !isSafeFromForgery(request)) return null;
    const { body: asked } = request;
    if (!isAskedOperation(asked)) return null;
    return answerTo({ reads, caller }, { asked, headers: headersOf(request.method, type) });
  };

const answerTo = async (
  { reads, caller }: Pick<PublicHandlerParts, 'reads' | 'caller'>,
  { asked, headers }: { readonly asked: AskedOperation; readonly headers: PublicAnswer['headers'] },
): Promise<PublicAnswer | null> => {
  const answer = await reads.read(asked, await caller.auth());
  return answer && { status: 200, headers, ...answer };
};

/** Caches on the way keep what was read by GET only. */
const headersOf = (method: string, type: GraphqlMediaType): PublicAnswer['headers'] => ({
  'content-type': `${type}; charset=utf-8`,
  ...(method === 'POST' ? {} : { vary: 'Accept' }),
});

/** Reading by GET changes nothing; a POST that another site sends unasked has the media type of a form. */
const isSafeFromForgery = ({ method, headers }: PublicRequest): boolean =>
  method !== 'POST' || /^application\/json\s*(;|$)/.test(String(headers['content-type'] ?? ''));
