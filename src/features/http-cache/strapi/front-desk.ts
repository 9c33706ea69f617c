import { pathOfUrl } from '../../../lib/url-path';
import { isDatabaseAway } from '../../../platform/database-errors';
import { noteSharedBody } from '../../../platform/shared-bodies';
import { within } from '../../../platform/within';
import { isRefusedAtOnce, worthOfKept } from '../without-database';
import type { Asked } from './asking';
import type { Desk, KeyedRead, Visit } from './desk';
import {
  failAt,
  refuseOverloaded,
  refuseUnavailable,
  send,
  sendFeatureRefusal,
  sendStale,
  type Kept,
} from './desk-answers';
import { keepPrivate } from './private-answers';
import { HIT, MISS } from './sending';

/** Milliseconds for which a kept answer that may be outdated is asked for anew. */
const PATIENCE = 500;
/** Milliseconds, so that an answer is there within three seconds. */
const COLD_PATIENCE = 2_700;

/** Leaves a request to Strapi's own stack, when there is room for work. Probes never wait. */
export const pass = (desk: Desk, visit: Visit): void => {
  const path = pathOfUrl(visit.url);
  if (desk.probes.includes(path)) handOver(desk, visit);
  else {
    enter(desk, visit, () => {
      handOver(desk, visit);
    });
  }
};

const handOver = (desk: Desk, { req, res }: Visit): void => {
  desk.counters.passed += 1;
  noteSharedBody(req.socket, null);
  keepPrivate({ req, res }, desk);
  desk.strapiListener(req, res);
};

const enter = (desk: Desk, visit: Visit, begin: () => void): void => {
  const { req, res } = visit;
  desk.gate.enter({
    req,
    res,
    begin,
    isContent: isContent(desk, visit, pathOfUrl(visit.url)),
    hasCredentials: req.headers.authorization !== undefined || req.headers.cookie !== undefined,
    refuse: () => {
      refuseOverloaded(desk, visit);
    },
  });
};

/** Whether there was an answer in memory, and it went out. */
export const answerFromMemory = (desk: Desk, visit: Visit, baseKey: string): boolean => {
  const worth = worthOfKept(desk.feed);
  const kept = worth === 'ask' ? null : keptFor(desk, visit, baseKey);
  if (!kept) return false;
  if (worth === 'right') {
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
  if (isRefusedAtOnce(desk.feed, isContent(desk, visit, read.request.path))) {
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
    else sendFeatureRefusal(desk, visit, asked.answer);
  } catch (error) {
    recover(desk, visit, { key: read.key, error });
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
  desk: Desk,
  visit: Visit,
  read: KeyedRead,
): Promise<Asked | NoAnswer | (Kept & { readonly kind: 'silence' })> => {
  const answer = desk.asker.ask(read.key, read.request);
  const kept = worthOfKept(desk.feed) === 'right' ? null : keptFor(desk, visit, read.key);
  if (!kept) {
    const first = await within(COLD_PATIENCE, answer, () => null);
    return first ?? (worthOfKept(desk.feed) === 'right' ? await answer : { kind: 'away' });
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
