import { pathOfUrl } from '../../../lib/url-path';
import { isDatabaseAway } from '../../../platform/database-errors';
import type { KeyedRequest } from '../../../platform/graphql-requests';
import { noteSharedBody } from '../../../platform/shared-bodies';
import { within } from '../../../platform/within';
import { isRefusedAtOnce, worthOfKept } from '../without-database';
import {
  failAt,
  refuseOverloaded,
  refuseUnavailable,
  send,
  sendFeatureRefusal,
  sendStale,
  type Kept,
} from './fixed-answers';
import { hasCredentials, keepPrivate } from './private-answers';
import { HIT, MISS } from './sending';
import type { ServerParts, Exchange } from './server-parts';
import type { Asked } from './shared-reads';

/** Milliseconds for which a kept answer that may be outdated is asked for anew. */
const PATIENCE = 500;
/** Milliseconds, so that an answer is there within three seconds. */
const COLD_PATIENCE = 2_700;

/** Leaves a request to Strapi's own stack, when there is room for work. Probes never wait. */
export const pass = (server: ServerParts, exchange: Exchange): void => {
  const path = pathOfUrl(exchange.url);
  if (server.probes.includes(path)) handOver(server, exchange);
  else {
    enter(server, exchange, () => {
      handOver(server, exchange);
    });
  }
};

const handOver = (server: ServerParts, { req, res }: Exchange): void => {
  server.counters.passed += 1;
  noteSharedBody(req.socket, null);
  keepPrivate({ req, res }, server);
  server.strapiListener(req, res);
};

const enter = (server: ServerParts, exchange: Exchange, begin: () => void): void => {
  const { req, res } = exchange;
  const path = pathOfUrl(exchange.url);
  server.gate.enter({
    req,
    res,
    begin,
    method: req.method ?? '',
    path,
    isContent: isContent(server, exchange, path),
    hasCredentials: hasCredentials(req),
    refuse: () => {
      refuseOverloaded(server, exchange);
    },
  });
};

/** Whether there was an answer in memory, and it went out. */
export const answerFromMemory = (
  server: ServerParts,
  exchange: Exchange,
  baseKey: string,
): boolean => {
  const worth = worthOfKept(server.feed);
  const kept = worth === 'ask' ? null : keptFor(server, exchange, baseKey);
  if (!kept) return false;
  if (worth === 'right') {
    server.counters.hits += 1;
    send(server, exchange, { ...kept, moment: HIT });
  } else sendStale(server, exchange, kept);
  return true;
};

/** Asks the features, when there is room for work; what none of them answers is Strapi's. */
export const answerByAsking = (
  server: ServerParts,
  exchange: Exchange,
  read: KeyedRequest,
): void => {
  if (server.probes.includes(read.request.path)) {
    handOver(server, exchange);
    return;
  }
  if (isRefusedAtOnce(server.feed, isContent(server, exchange, read.request.path))) {
    refuseUnavailable(server, exchange);
    return;
  }
  const begin = (): void => {
    ask(server, exchange, read).catch((error: unknown) => {
      failAt(server, exchange, error);
    });
  };
  if (server.sharedReads.isUnderWay(read.key, read.request)) begin();
  else enter(server, exchange, begin);
};

const ask = async (server: ServerParts, exchange: Exchange, read: KeyedRequest): Promise<void> => {
  // Somebody else's question may have been the same.
  if (answerFromMemory(server, exchange, read.key)) return;
  try {
    const asked = await askWithPatience(server, exchange, read);
    if (asked.kind === 'silence') {
      sendStale(server, exchange, asked);
      return;
    }
    if (asked.kind === 'away') {
      refuseUnavailable(server, exchange);
      return;
    }
    if (asked.kind === 'nobody') {
      handOver(server, exchange);
      return;
    }
    server.counters.misses += 1;
    if (asked.kind === 'page') send(server, exchange, { ...asked, moment: MISS });
    else sendFeatureRefusal(server, exchange, asked.answer);
  } catch (error) {
    recover(server, exchange, { key: read.key, error });
  }
};

/** No answer in time, from a database that tells nothing of changes either. */
interface NoAnswer {
  readonly kind: 'away';
}

/**
 * While knowledge of changes is lost, what is kept stands in for an answer that does not come soon. Without
 * that, whoever asked is told after a while; as long as changes are known, an answer may take its time.
 */
const askWithPatience = async (
  server: ServerParts,
  exchange: Exchange,
  read: KeyedRequest,
): Promise<Asked | NoAnswer | (Kept & { readonly kind: 'silence' })> => {
  const answer = server.sharedReads.ask(read.key, read.request);
  const kept = worthOfKept(server.feed) === 'right' ? null : keptFor(server, exchange, read.key);
  if (!kept) {
    const first = await within(COLD_PATIENCE, answer, () => null);
    return first ?? (worthOfKept(server.feed) === 'right' ? await answer : { kind: 'away' });
  }
  return await within(PATIENCE, answer, () => {
    server.feed.noteSilence();
    return { kind: 'silence', ...kept } as const;
  });
};

const keptFor = (
  { store, varying }: ServerParts,
  { req }: Exchange,
  baseKey: string,
): Kept | null => {
  const key = varying.keyFor(baseKey, req.headers.accept);
  const page = store.get(key);
  return page ? { key, page } : null;
};

/** What fails for another reason than a missing database is left to Strapi's own engine. */
const recover = (
  server: ServerParts,
  exchange: Exchange,
  { key, error }: { key: string; error: unknown },
): void => {
  if (exchange.res.headersSent) exchange.res.destroy();
  else if (isDatabaseAway(error)) {
    const kept = keptFor(server, exchange, key);
    if (kept) sendStale(server, exchange, kept);
    else refuseUnavailable(server, exchange);
    return;
  } else handOver(server, exchange);
  server.report(error);
};

const isContent = (server: ServerParts, { isGraphql }: Exchange, path: string): boolean =>
  isGraphql || server.contentPaths.apiAt(path) === 'rest';
