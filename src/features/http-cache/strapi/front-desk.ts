import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { NestingProblem } from '../../../lib/nesting-problem';
import { loggedUrl } from '../../../lib/logged-url';
import type { ContentPaths } from '../../../platform/content-paths';
import { isDatabaseAway } from '../../../platform/database-errors';
import type { Refusal } from '../../../platform/public-answers';
import type { PublicRequest } from '../../../platform/public-reads';
import { within } from '../../../platform/within';
import { originHeaders } from '../allowed-origin';
import type { AnswerStore } from '../answer-store';
import { rememberedEncoding, type Encoding } from '../content-encoding';
import type { Counters } from '../counters';
import type { FlatHeaders } from '../flat-headers';
import { OVERLOADED, OVERLOAD_RETRY_AFTER } from '../overloaded';
import type { VaryingKeys } from '../varying';
import type { Asked, Asker } from './asking';
import type { ChangeFeed } from './change-feed';
import type { Compressor } from './compression';
import type { Gate } from './gate';
import type { KeptPage } from './kept-answer';
import { keepPrivate } from './private-answers';
import {
  HIT,
  MISS,
  sendPage,
  sendRefusal,
  sendRefusalInApi,
  sendUnavailable,
  stale,
} from './sending';

/** What answering takes. */
export interface Desk {
  readonly store: AnswerStore<KeptPage>;
  readonly feed: ChangeFeed;
  readonly asker: Asker;
  readonly varying: VaryingKeys;
  readonly compressor: Compressor;
  readonly gate: Gate;
  /** Paths that are answered whatever is at work. */
  readonly probes: readonly string[];
  readonly counters: Counters;
  /** Strapi's own listener, for whatever no feature answers. */
  readonly strapiListener: RequestListener;
  readonly graphqlPath: string;
  readonly contentPaths: ContentPaths;
  readonly adminPath: string;
  readonly origins: readonly string[];
  /** Headers of every answer. */
  readonly everywhere: FlatHeaders;
  readonly report: (error: unknown) => void;
  /** Writes the line about a request; null if the log level leaves it out. */
  readonly logRequest: ((line: string) => void) | null;
  /** What clients' headers ask for, each read once. */
  readonly encodings: Map<string, Encoding>;
}

/** A request that came to the door. */
export interface Visit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: string;
  readonly isGraphql: boolean;
  readonly begun: number;
}

/** A read, and the key of its answer. */
export interface KeyedRead {
  readonly key: string;
  readonly request: PublicRequest;
}

/** Milliseconds for which a kept answer that may be outdated is asked for anew. */
const PATIENCE = 500;
/** Milliseconds, so that an answer is there within three seconds. */
const COLD_PATIENCE = 2_700;

const FAILED: Refusal = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'Something went wrong here. Try again later.',
};

/** Leaves a request to Strapi's own stack, when there is room for work. Probes never wait. */
export const pass = (desk: Desk, visit: Visit): void => {
  const path = pathOf(visit.url);
  if (desk.probes.includes(path)) handOver(desk, visit);
  else {
    enter(desk, visit, () => {
      handOver(desk, visit);
    });
  }
};

const handOver = (desk: Desk, { req, res }: Visit): void => {
  desk.counters.passed += 1;
  keepPrivate({ req, res }, desk);
  desk.strapiListener(req, res);
};

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};

const enter = (desk: Desk, visit: Visit, begin: () => void): void => {
  const { req, res } = visit;
  desk.gate.enter({
    ...{ req, res, begin },
    isContent: isContent(desk, visit, pathOf(visit.url)),
    hasCredentials: req.headers.authorization !== undefined || req.headers.cookie !== undefined,
    refuse: () => {
      refuseOverloaded(desk, visit);
    },
  });
};

/** An answer from memory goes out only while all changes are known, or while there is no other way. */
export const answerFromMemory = (desk: Desk, visit: Visit, baseKey: string): boolean => {
  const { knowledge, isSilent } = desk.feed;
  if (knowledge === 'unknown' && !isSilent) return false;
  const kept = keptFor(desk, visit, baseKey);
  if (!kept) return false;
  if (knowledge === 'current') {
    desk.counters.hits += 1;
    send(desk, visit, { ...kept, moment: HIT });
  } else sendStale(desk, visit, kept);
  return true;
};

/** Asks the features, when there is room for work; what none of them answers is Strapi's. */
export const answerByAsking = (desk: Desk, visit: Visit, read: KeyedRead): void => {
  if (desk.probes.includes(read.request.path)) {
    handOver(desk, visit);
    return;
  }
  if (desk.feed.knowledge === 'away' && isContent(desk, visit, read.request.path)) {
    refuseUnavailable(desk, visit);
    return;
  }
  const begin = (): void => {
    ask(desk, visit, read).catch((error: unknown) => {
      failAt(desk, visit, error);
    });
  };
  if (desk.asker.isUnderWay(read.key, read.request)) begin();
  else enter(desk, visit, begin);
};

const ask = async (desk: Desk, visit: Visit, read: KeyedRead): Promise<void> => {
  // Somebody else's question may have been the same.
  if (answerFromMemory(desk, visit, read.key)) return;
  try {
    const asked = await askWithPatience(desk, visit, read);
    if (asked.kind === 'silence') {
      sendStale(desk, visit, asked);
      return;
    }
    if (asked.kind === 'away') {
      refuseUnavailable(desk, visit);
      return;
    }
    if (asked.kind === 'nobody') {
      handOver(desk, visit);
      return;
    }
    desk.counters.misses += 1;
    if (asked.kind === 'page') send(desk, visit, { ...asked, moment: MISS });
    else {
      const everywhere = [...desk.everywhere, ...corsOf(desk, visit)];
      sendRefusal(visit, { answer: asked.answer, everywhere });
      log(desk, visit);
    }
  } catch (error) {
    recover(desk, visit, { key: read.key, error });
  }
};

interface Kept {
  readonly key: string;
  readonly page: KeptPage;
}

/** No answer in time, from a database that tells nothing of changes either. */
interface NoAnswer {
  readonly kind: 'away';
}

/**
 * While knowledge of changes is lost, what is kept stands in for an answer that does not come soon. Without
 * that, whoever asked is told after a while; as long as changes are known, an answer may take its time.
 */
const askWithPatience = async (
  desk: Desk,
  visit: Visit,
  read: KeyedRead,
): Promise<Asked | NoAnswer | (Kept & { readonly kind: 'silence' })> => {
  const answer = desk.asker.ask(read.key, read.request);
  const kept = desk.feed.knowledge === 'current' ? null : keptFor(desk, visit, read.key);
  if (!kept) {
    const first = await within(COLD_PATIENCE, answer, () => null);
    return first ?? (desk.feed.knowledge === 'current' ? await answer : { kind: 'away' });
  }
  return await within(PATIENCE, answer, () => {
    desk.feed.noteSilence();
    return { kind: 'silence', ...kept } as const;
  });
};

const keptFor = ({ store, varying }: Desk, { req }: Visit, baseKey: string): Kept | null => {
  const key = varying.keyFor(baseKey, req.headers.accept);
  const page = store.get(key);
  return page ? { key, page } : null;
};

/** What fails for another reason than a missing database is left to Strapi's own engine. */
const recover = (
  desk: Desk,
  visit: Visit,
  { key, error }: { key: string; error: unknown },
): void => {
  if (visit.res.headersSent) visit.res.destroy();
  else if (isDatabaseAway(error)) {
    const kept = keptFor(desk, visit, key);
    if (kept) sendStale(desk, visit, kept);
    else refuseUnavailable(desk, visit);
    return;
  } else handOver(desk, visit);
  desk.report(error);
};

const isContent = (desk: Desk, { isGraphql }: Visit, path: string): boolean =>
  isGraphql || desk.contentPaths.apiAt(path) === 'rest';

const sendStale = (desk: Desk, visit: Visit, kept: Kept): void => {
  const seconds = Math.max(0, Math.floor((Date.now() - desk.feed.currentAt) / 1000));
  desk.counters.stale += 1;
  send(desk, visit, { ...kept, moment: stale(seconds) });
};

/** Refuses what is nested too deep, before anybody works on it. */
export const refuseNested = (desk: Desk, visit: Visit, problem: NestingProblem): void => {
  refuse(desk, visit, { status: 400, ...problem });
};

/** A mistake of ours costs the one request, whatever it is. */
export const failAt = (desk: Desk, visit: Visit, error: unknown): void => {
  desk.report(error);
  if (visit.res.headersSent) visit.res.destroy();
  else refuse(desk, visit, FAILED);
};

const refuse = (desk: Desk, visit: Visit, refusal: Refusal): void => {
  const everywhere = [...desk.everywhere, ...corsOf(desk, visit)];
  sendRefusalInApi(visit, { refusal, everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

const refuseOverloaded = (desk: Desk, visit: Visit): void => {
  const everywhere = [
    ...desk.everywhere,
    ...corsOf(desk, visit),
    'Retry-After',
    OVERLOAD_RETRY_AFTER,
  ];
  sendRefusalInApi(visit, { refusal: OVERLOADED, everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

const refuseUnavailable = (desk: Desk, visit: Visit): void => {
  desk.counters.unavailable += 1;
  const everywhere = [...desk.everywhere, ...corsOf(desk, visit)];
  sendUnavailable(visit, { everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

const send = (
  desk: Desk,
  visit: Visit,
  { key, page, moment }: Kept & { readonly moment: FlatHeaders },
): void => {
  const encoding = rememberedEncoding(desk.encodings, visit.req.headers['accept-encoding']);
  const shown = desk.compressor.representationFor({ key, page, encoding });
  const cors = corsOf(desk, visit);
  const headers = cors.length === 0 ? moment : [...moment, ...cors];
  sendPage(visit, { page, shown, moment: headers });
  log(desk, visit);
};

/** `*` is said with every answer; other origins only to themselves. */
const corsOf = ({ origins }: Desk, { req }: Visit): FlatHeaders => {
  if (req.headers.origin === undefined) return [];
  const { allowed, varies } = originHeaders(req.headers.origin, origins);
  return allowed !== null && varies ? ['Access-Control-Allow-Origin', allowed] : [];
};

const log = ({ logRequest }: Desk, { req, res, url, begun }: Visit): void => {
  logRequest?.(`${req.method} ${loggedUrl(url)} (${Date.now() - begun} ms) ${res.statusCode}`);
};
