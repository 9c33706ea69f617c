import { jsonIn } from '../../../lib/json-in';
import type { GraphqlRequests } from '../../../platform/graphql-requests';
import { shortKey } from '../../../platform/short-key';
import { askedOperation } from '../request/asked-operation';
import { graphqlMediaType } from '../request/media-type';
import { requestNestingProblem } from '../request/nesting';
import { plainRequest } from '../request/plain-request';
import { requestKey } from '../request/request-key';
import { addressMembers, sentRequest } from '../request/sent-request';
import type { SentDocuments } from './sent-documents';

/** Reads what is sent to the endpoint, for those who receive requests. */
export const graphqlRequests = (documents: SentDocuments): GraphqlRequests => ({
  mediaTypeOf: graphqlMediaType,
  problemOf: requestNestingProblem,
  read: ({ body, ...sent }) => {
    const members =
      sent.method === 'POST' ? jsonIn(body) : addressMembers([...new URLSearchParams(sent.query)]);
    const problem = requestNestingProblem(members);
    if (problem) return problem;
    const request = sentRequest(members);
    if (!request) return null;
    const document = documents.read(request.document);
    const plain = plainRequest(document, request);
    const { method, path, query, headers, mediaType } = sent;
    const address = method === 'POST' && query !== '' ? `${path}?${query}` : path;
    return {
      key: shortKey(requestKey({ ...plain, method, path: address, mediaType })),
      request: { method, path, query, headers, body: askedOperation(document, plain) },
    };
  },
});
