import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isDatabaseAway } from '../../../platform/database-errors';
import type { PublicRequest } from '../../../platform/public-reads';
import { createAliases, type Aliases } from '../aliases';
import { originHeaders } from '../allowed-origin';
import type { AnswerStore } from '../answer-store';
import { chooseEncoding, type Encoding } from '../content-encoding';
import type { Counters } from '../counters';
import { acceptClass, getKey } from '../request-key';
import type { VaryingKeys } from '../varying';
import type { Asker } from './asking';
import type { ChangeFeed } from './change-feed';
import { representationFor } from './compression';
import { parseQuery, peekBody, queryBodyLength } from './graphql-query';
import type { FlatHeaders } from '../flat-headers';
import type { KeptPage } from './kept-answer';
import { HIT, MISS, sendPage, sendRefusal, sendUnavailable, stale } from './sending';

/** What the front door is made of. */
export interface FrontDoorParts {
  readonly store: AnswerStore<KeptPage>;
  readonly feed: ChangeFeed;
  readonly asker: Asker;
  readonly varying: VaryingKeys;
  readonly counters: Counters;
  /** Strapi's own listener, for whatever no feature answers. */
  readonly strapiListener: RequestListener;
  readonly paths: { readonly rest: string; readonly graphql: string };
  readonly origins: readonly string[];
  /** Headers of every answer. */
  readonly everywhere: FlatHeaders;
  readonly report: (error: unknown) => void;
  /** Writes the line about a request; null if the log level leaves it out. */
  readonly logRequest: ((line: string) => void) | null;
}

interface Door extends FrontDoorParts {
  readonly aliases: Aliases;
  readonly encodings: Map<string, Encoding>;
}

interface Visit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: string;
  readonly isGraphql: boolean;
  readonly begun: number;
}

/** A read, and the key of its answer. */
interface KeyedRead {
  readonly key: string;
  readonly request: PublicRequest;
}

/** Characters of requests and keys that are remembered. */
const ALIAS_CAPACITY = 16 * 1024 * 1024;
const LONGEST_KEPT_URL = 8 * 1024;
const MOST_ACCEPT_ENCODINGS = 200;

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
  const door: Door = { ...parts, aliases: createAliases(ALIAS_CAPACITY), encodings: new Map() };
  return (req, res) => {
    const { url = '' } = req;
    const visit = { req, res, url, isGraphql: isAt(url, parts.paths.graphql), begun: Date.now() };
    if (!mayBePublic(req)) pass(door, visit);
    else if (req.method === 'GET' || req.method === 'HEAD') receiveGet(door, visit);
    else if (req.method === 'POST' && visit.isGraphql) receivePost(door, visit);
    else pass(door, visit);
  };
};

const isAt = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url[path.length] === '?');

const mayBePublic = ({ headers, url = '' }: IncomingMessage): boolean =>
  url.startsWith('/') &&
  url.length <= LONGEST_KEPT_URL &&
  PERSONAL_HEADERS.every((name) => headers[name] === undefined);

const pass = (door: Door, { req, res }: Visit): void => {
  door.counters.passed += 1;
  door.strapiListener(req, res);
};

const receiveGet = (door: Door, visit: Visit): void => {
  const accept = visit.isGraphql ? acceptClass(visit.req.headers.accept) : '';
  const text = accept === '' ? visit.url : `${accept}\n${visit.url}`;
  const key = door.aliases.get(text);
  if (key !== undefined && answerFromMemory(door, visit, key)) return;
  const [path, query] = splitAt(visit.url, '?');
  const read = {
    key: key ?? getKey(path, query, accept),
    request: { method: 'GET', path, query, headers: visit.req.headers },
  } as const;
  door.aliases.set(text, read.key);
  if (key === undefined && answerFromMemory(door, visit, read.key)) return;
  void answerByAsking(door, visit, read);
};

const receivePost = (door: Door, visit: Visit): void => {
  const length = queryBodyLength(visit.req);
  if (length === null) pass(door, visit);
  else void receiveQuery(door, visit, length);
};

const receiveQuery = async (door: Door, visit: Visit, length: number): Promise<void> => {
  const bytes = await peekBody(visit.req, length);
  if (!bytes) return;
  const body = bytes.toString();
  const accept = acceptClass(visit.req.headers.accept);
  const text = `POST ${accept}\n${visit.url}\n${body}`;
  const known = door.aliases.get(text);
  if (known !== undefined && answerFromMemory(door, visit, known)) return;
  const query = parseQuery(visit.url, body, accept);
  if (!query) {
    pass(door, visit);
    return;
  }
  door.aliases.set(text, query.key);
  if (answerFromMemory(door, visit, query.key)) return;
  const [path, search] = splitAt(visit.url, '?');
  const { headers } = visit.req;
  const request = { method: 'POST', path, query: search, headers, body: query.body } as const;
  await answerByAsking(door, visit, { key: query.key, request });
};

/** An answer from memory goes out only while all changes are known, or while there is no other way. */
const answerFromMemory = (door: Door, visit: Visit, baseKey: string): boolean => {
  const { knowledge } = door.feed;
  if (knowledge === 'unknown') return false;
  const key = door.varying.keyFor(baseKey, visit.req.headers.accept);
  const page = door.store.get(key);
  if (!page) return false;
  if (knowledge === 'current') {
    door.counters.hits += 1;
    send(door, visit, { key, page, moment: HIT });
  } else sendStale(door, visit, { key, page });
  return true;
};

const answerByAsking = async (door: Door, visit: Visit, read: KeyedRead): Promise<void> => {
  if (door.feed.knowledge === 'away' && isContent(door, visit)) {
    refuseUnavailable(door, visit);
    return;
  }
  try {
    const asked = await door.asker.ask(read.key, read.request);
    if (asked.kind === 'nobody') {
      pass(door, visit);
      return;
    }
    door.counters.misses += 1;
    if (asked.kind === 'page') send(door, visit, { ...asked, moment: MISS });
    else {
      const everywhere = [...door.everywhere, ...corsOf(door, visit)];
      sendRefusal(visit, { answer: asked.answer, everywhere });
      log(door, visit);
    }
  } catch (error) {
    recover(door, visit, { key: read.key, error });
  }
};

/** What fails for another reason than a missing database is left to Strapi's own engine. */
const recover = (
  door: Door,
  visit: Visit,
  { key: baseKey, error }: { key: string; error: unknown },
): void => {
  if (visit.res.headersSent) visit.res.destroy();
  else if (isDatabaseAway(error)) {
    const key = door.varying.keyFor(baseKey, visit.req.headers.accept);
    const page = door.store.get(key);
    if (page) sendStale(door, visit, { key, page });
    else refuseUnavailable(door, visit);
    return;
  } else pass(door, visit);
  door.report(error);
};

const isContent = (door: Door, { url, isGraphql }: Visit): boolean =>
  isGraphql || url.startsWith(`${door.paths.rest}/`);

const sendStale = (door: Door, visit: Visit, kept: { key: string; page: KeptPage }): void => {
  const seconds = Math.max(0, Math.floor((Date.now() - door.feed.currentAt) / 1000));
  door.counters.stale += 1;
  send(door, visit, { ...kept, moment: stale(seconds) });
};

const refuseUnavailable = (door: Door, visit: Visit): void => {
  door.counters.unavailable += 1;
  const everywhere = [...door.everywhere, ...corsOf(door, visit)];
  sendUnavailable(visit, { everywhere, isGraphql: visit.isGraphql });
  log(door, visit);
};

const send = (
  door: Door,
  visit: Visit,
  { key, page, moment }: { key: string; page: KeptPage; moment: FlatHeaders },
): void => {
  const encoding = encodingOf(door, visit.req.headers['accept-encoding']);
  const shown = representationFor(door.store, { key, page, encoding });
  const cors = corsOf(door, visit);
  const headers = cors.length === 0 ? moment : [...moment, ...cors];
  sendPage(visit, { page, shown, moment: headers });
  log(door, visit);
};

/** `*` is said with every answer; other origins only to themselves. */
const corsOf = ({ origins }: Door, { req }: Visit): FlatHeaders => {
  if (req.headers.origin === undefined) return [];
  const { allowed, varies } = originHeaders(req.headers.origin, origins);
  return allowed !== null && varies ? ['Access-Control-Allow-Origin', allowed] : [];
};

/** Clients send few different headers, and each is read once. */
const encodingOf = ({ encodings }: Door, header: string | undefined): Encoding => {
  if (header === undefined) return 'identity';
  const known = encodings.get(header);
  if (known) return known;
  if (encodings.size >= MOST_ACCEPT_ENCODINGS) encodings.clear();
  const encoding = chooseEncoding(header);
  encodings.set(header, encoding);
  return encoding;
};

const log = ({ logRequest }: Door, { req, res, url, begun }: Visit): void => {
  logRequest?.(`${req.method} ${url} (${Date.now() - begun} ms) ${res.statusCode}`);
};

const splitAt = (text: string, sign: string): [string, string] => {
  const place = text.indexOf(sign);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
};
