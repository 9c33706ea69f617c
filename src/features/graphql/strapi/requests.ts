import type { GraphqlRequests } from '../../../platform/graphql-requests';
import { shortKey } from '../../../platform/short-key';
import { askedOperation } from '../request/asked-operation';
import { graphqlMediaType } from '../request/media-type';
import { requestNestingProblem } from '../request/nesting';
import { plainRequest } from '../request/plain-request';
import { requestKey } from '../request/request-key';
import { addressMembers, bodyMembers, sentRequest } from '../request/sent-request';

/** Reads what is sent to the endpoint, for those who receive requests. */
export const graphqlRequests: GraphqlRequests = {
  mediaTypeOf: graphqlMediaType,
  problemOf: requestNestingProblem,
  read: ({ body, ...sent }) => {
    const members =
      sent.method === 'POST'
        ? bodyMembers(body)
        : addressMembers([...new URLSearchParams(sent.query)]);
    const problem = requestNestingProblem(members);
    if (problem) return problem;
    const request = sentRequest(members);
    if (!request) return null;
    const plain = plainRequest(request);
    const { method, path, query, headers, mediaType } = sent;
    const address = method === 'POST' && query !== '' ? `${path}?${query}` : path;
    return {
      key: shortKey(requestKey({ ...plain, method, path: address, mediaType })),
      request: { method, path, query, headers, body: askedOperation(plain) },
    };
  },
};
