import type { IncomingMessage, RequestListener } from 'node:http';
import type { NestingProblem } from '../../../contract/nesting-problem';
import type { KeyedRequest } from '../../../platform/graphql-requests';
import type { PublicRequest } from '../../../platform/public-reads';
import { shortKey } from '../../../platform/short-key';
import { getKey } from '../request-key';
import { answerByAsking, answerFromMemory, pass } from './answering';
import { failAt, refuseNested } from './fixed-answers';
import { peekBody, queryBodyLength } from './peek-body';
import type { ServerParts, Exchange } from './server-parts';

const LONGEST_KEPT_URL = 8 * 1024;

/** With one of these a request is not the public's, or its answer takes another form. */
const PERSONAL_HEADERS = [
  'authorization',
  'cookie',
  'strapi-response-format',
  'strapi-encode-source-maps',
  'expect',
] as const;

/** Stands before Strapi's whole stack and answers what the public reads. */
export const createRequestListener =
  (listener: ServerParts): RequestListener =>
  (req, res) => {
    const { url = '' } = req;
    const isGraphql = isAt(url, listener.graphqlPath);
    const exchange = { req, res, url, isGraphql, begun: Date.now() };
    receive(listener, exchange).catch((error: unknown) => {
      failAt(listener, exchange, error);
    });
  };

/** Answers from memory before it first waits for anything. */
const receive = async (listener: ServerParts, exchange: Exchange): Promise<void> => {
  const { req } = exchange;
  if (!mayBePublic(req)) pass(listener, exchange);
  else if (req.method === 'GET' || req.method === 'HEAD') receiveGet(listener, exchange);
  else if (req.method === 'POST' && exchange.isGraphql) await receivePost(listener, exchange);
  else pass(listener, exchange);
};

const isAt = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url[path.length] === '?');

const mayBePublic = ({ headers, url = '' }: IncomingMessage): boolean =>
  url.startsWith('/') &&
  url.length <= LONGEST_KEPT_URL &&
  PERSONAL_HEADERS.every((name) => headers[name] === undefined);

const receiveGet = (listener: ServerParts, exchange: Exchange): void => {
  const accept = exchange.isGraphql ? mediaTypeOf(listener, exchange) : '';
  if (accept === null) pass(listener, exchange);
  else receiveRead(listener, exchange, accept);
};

const receiveRead = (listener: ServerParts, exchange: Exchange, accept: string): void => {
  const text = accept === '' ? exchange.url : `${accept}\n${exchange.url}`;
  const parse = () =>
    exchange.isGraphql
      ? graphqlRead(listener, exchange, { mediaType: accept, body: '' })
      : plainRead(exchange);
  answerText(listener, exchange, { text, parse });
};

/** The words of a question, and the question itself; null for one that is left to Strapi. */
interface Worded {
  readonly text: string;
  readonly parse: () => KeyedRequest | NestingProblem | null;
}

const answerText = (listener: ServerParts, exchange: Exchange, { text, parse }: Worded): void => {
  if (answerSeenText(listener, exchange, text)) return;
  const read = parse();
  if (read === null) pass(listener, exchange);
  else if ('code' in read) refuseNested(listener, exchange, read);
  else if (!answerKept(listener, exchange, { text, key: read.key })) {
    answerByAsking(listener, exchange, read);
  }
};

/** Answers from memory what was asked in these very words before, without parsing them. */
const answerSeenText = (listener: ServerParts, exchange: Exchange, text: string): boolean => {
  const key = listener.aliases.get(text);
  return key !== undefined && answerFromMemory(listener, exchange, key);
};

/** Words are remembered when their answer is kept: one pass over ever new addresses leaves nothing behind. */
const answerKept = (
  listener: ServerParts,
  exchange: Exchange,
  { text, key }: { text: string; key: string },
): boolean => {
  if (!answerFromMemory(listener, exchange, key)) return false;
  listener.aliases.set(text, key);
  return true;
};

const plainRead = ({ url, req }: Exchange): KeyedRequest => {
  const [path, query] = splitAt(url, '?');
  const request: PublicRequest = { method: 'GET', path, query, headers: req.headers };
  return { key: shortKey(getKey(path, query)), request };
};

const graphqlRead = (
  { graphqlRequests }: ServerParts,
  { url, req }: Exchange,
  sent: { readonly mediaType: string; readonly body: string },
): KeyedRequest | NestingProblem | null => {
  const [path, query] = splitAt(url, '?');
  const method = req.method === 'POST' ? 'POST' : 'GET';
  return graphqlRequests.read({ ...sent, method, path, query, headers: req.headers });
};

const receivePost = async (listener: ServerParts, exchange: Exchange): Promise<void> => {
  const length = queryBodyLength(exchange.req);
  const accept = mediaTypeOf(listener, exchange);
  if (length === null || accept === null) pass(listener, exchange);
  else await receiveQuery(listener, exchange, { length, accept });
};

/** Null where Apollo has to answer in another form. */
const mediaTypeOf = ({ graphqlRequests }: ServerParts, { req }: Exchange): string | null =>
  graphqlRequests.mediaTypeOf(req.method, req.headers.accept);

interface SentQuery {
  /** Bytes of the body. */
  readonly length: number;
  readonly accept: string;
}

const receiveQuery = async (
  listener: ServerParts,
  exchange: Exchange,
  { length, accept }: SentQuery,
): Promise<void> => {
  const bytes = await peekBody(exchange.req, length);
  if (!bytes) return;
  letGoOfBody(exchange);
  const body = bytes.toString();
  const text = `POST ${accept}\n${exchange.url}\n${body}`;
  const parse = () => graphqlRead(listener, exchange, { mediaType: accept, body });
  answerText(listener, exchange, { text, parse });
};

/**
 * A body that was put back and that nobody took is thrown away after the answer: Node does so only with what was
 * never touched, and what waits for its end would hold the request for as long as a body may take.
 */
const letGoOfBody = ({ req, res }: Exchange): void => {
  res.once('close', () => req.resume());
};

const splitAt = (text: string, sign: string): [string, string] => {
  const place = text.indexOf(sign);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
};
