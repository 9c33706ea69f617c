import type { IncomingMessage, RequestListener } from 'node:http';
import type { NestingProblem } from '../../../lib/nesting-problem';
import type { PublicRequest } from '../../../platform/public-reads';
import { shortKey } from '../../../platform/short-key';
import type { Aliases } from '../aliases';
import { createChosenEncodings } from '../content-encoding';
import { getKey } from '../request-key';
import type { Desk, KeyedRead, Visit } from './desk';
import { failAt, refuseNested } from './desk-answers';
import { answerByAsking, answerFromMemory, pass } from './front-desk';
import { peekBody, queryBodyLength } from './peek-body';

/** What the front door is made of. */
export interface FrontDoorParts extends Omit<Desk, 'encodings'> {
  readonly aliases: Aliases;
}

type Door = FrontDoorParts & Desk;

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
export const createFrontDoor = (parts: FrontDoorParts): RequestListener => {
  const door: Door = { ...parts, encodings: createChosenEncodings() };
  return (req, res) => {
    const { url = '' } = req;
    const visit = { req, res, url, isGraphql: isAt(url, parts.graphqlPath), begun: Date.now() };
    receive(door, visit).catch((error: unknown) => {
      failAt(door, visit, error);
    });
  };
};

/** Answers from memory before it first waits for anything. */
const receive = async (door: Door, visit: Visit): Promise<void> => {
  const { req } = visit;
  if (!mayBePublic(req)) pass(door, visit);
  else if (req.method === 'GET' || req.method === 'HEAD') receiveGet(door, visit);
  else if (req.method === 'POST' && visit.isGraphql) await receivePost(door, visit);
  else pass(door, visit);
};

const isAt = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url[path.length] === '?');

const mayBePublic = ({ headers, url = '' }: IncomingMessage): boolean =>
  url.startsWith('/') &&
  url.length <= LONGEST_KEPT_URL &&
  PERSONAL_HEADERS.every((name) => headers[name] === undefined);

const receiveGet = (door: Door, visit: Visit): void => {
  const accept = visit.isGraphql ? mediaTypeOf(door, visit) : '';
  if (accept === null) pass(door, visit);
  else receiveRead(door, visit, accept);
};

const receiveRead = (door: Door, visit: Visit, accept: string): void => {
  const text = accept === '' ? visit.url : `${accept}\n${visit.url}`;
  if (answerSeenText(door, visit, text)) return;
  const read = visit.isGraphql
    ? graphqlRead(door, visit, { mediaType: accept, body: '' })
    : plainRead(visit);
  if (read === null) {
    pass(door, visit);
    return;
  }
  if ('code' in read) {
    refuseNested(door, visit, read);
    return;
  }
  if (answerKept(door, visit, { text, key: read.key })) return;
  answerByAsking(door, visit, read);
};

/** Answers from memory what was asked in these very words before, without parsing them. */
const answerSeenText = (door: Door, visit: Visit, text: string): boolean => {
  const key = door.aliases.get(text);
  return key !== undefined && answerFromMemory(door, visit, key);
};

/** Words are remembered when their answer is kept: one pass over ever new addresses leaves nothing behind. */
const answerKept = (
  door: Door,
  visit: Visit,
  { text, key }: { text: string; key: string },
): boolean => {
  if (!answerFromMemory(door, visit, key)) return false;
  door.aliases.set(text, key);
  return true;
};

const plainRead = ({ url, req }: Visit): KeyedRead => {
  const [path, query] = splitAt(url, '?');
  const request: PublicRequest = { method: 'GET', path, query, headers: req.headers };
  return { key: shortKey(getKey(path, query)), request };
};

const graphqlRead = (
  { graphqlRequests }: Door,
  { url, req }: Visit,
  sent: { readonly mediaType: string; readonly body: string },
): KeyedRead | NestingProblem | null => {
  const [path, query] = splitAt(url, '?');
  const method = req.method === 'POST' ? 'POST' : 'GET';
  return graphqlRequests.read({ ...sent, method, path, query, headers: req.headers });
};

const receivePost = async (door: Door, visit: Visit): Promise<void> => {
  const length = queryBodyLength(visit.req);
  const accept = mediaTypeOf(door, visit);
  if (length === null || accept === null) pass(door, visit);
  else await receiveQuery(door, visit, { length, accept });
};

/** Null where Apollo has to answer in another form. */
const mediaTypeOf = ({ graphqlRequests }: Door, { req }: Visit): string | null =>
  graphqlRequests.mediaTypeOf(req.method, req.headers.accept);

interface SentQuery {
  /** Bytes of the body. */
  readonly length: number;
  readonly accept: string;
}

const receiveQuery = async (
  door: Door,
  visit: Visit,
  { length, accept }: SentQuery,
): Promise<void> => {
  const bytes = await peekBody(visit.req, length);
  if (!bytes) return;
  letGoOfBody(visit);
  const body = bytes.toString();
  const text = `POST ${accept}\n${visit.url}\n${body}`;
  if (answerSeenText(door, visit, text)) return;
  const query = graphqlRead(door, visit, { mediaType: accept, body });
  if (!query) {
    pass(door, visit);
    return;
  }
  if ('code' in query) {
    refuseNested(door, visit, query);
    return;
  }
  if (answerKept(door, visit, { text, key: query.key })) return;
  answerByAsking(door, visit, query);
};

/**
 * A body that was put back and that nobody took is thrown away after the answer: Node does so only with what was
 * never touched, and what waits for its end would hold the request for as long as a body may take.
 */
const letGoOfBody = ({ req, res }: Visit): void => {
  res.once('close', () => req.resume());
};

const splitAt = (text: string, sign: string): [string, string] => {
  const place = text.indexOf(sign);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
};
