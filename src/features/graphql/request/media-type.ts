import { LRUCache } from 'lru-cache';
import { preferredMediaType } from '../../../lib/accept';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'] as const;
const WITH_PAGE = [...JSON_TYPES, 'multipart/mixed', 'text/html'] as const;

/** A form in which a complete GraphQL response is written; the text of both is the same. */
export type GraphqlMediaType = (typeof JSON_TYPES)[number];

/** Clients send few different headers, over and over. */
const known = new LRUCache<string, { readonly type: GraphqlMediaType | null }>({ max: 200 });
/** Characters. */
const LONGEST_KNOWN = 500;

/**
 * How a client wants the response to a GraphQL request (GraphQL over HTTP, “Legacy Watershed”: JSON where it
 * says nothing); null where it takes none of both, or a GET rather wants a page for people. Chooses as Apollo
 * Server does.
 */
export const graphqlMediaType = (
  method: string | undefined,
  accept: string | undefined,
): GraphqlMediaType | null => {
  if (accept === undefined || accept === '*/*') return 'application/json';
  const isPageOffered = method === 'GET' || method === 'HEAD';
  const key = `${isPageOffered ? 'page ' : ''}${accept}`;
  const found = known.get(key);
  if (found) return found.type;
  const isPageWanted = isPageOffered && preferredMediaType(accept, WITH_PAGE) === 'text/html';
  const type = isPageWanted ? null : preferredMediaType(accept, JSON_TYPES);
  if (key.length <= LONGEST_KNOWN) known.set(key, { type });
  return type;
};
