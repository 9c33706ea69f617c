import type { Core } from '@strapi/strapi';
import { mostTagsOf, purgeRequest, retryDelay } from '../purge-request';
import { postponeTags, queueTags, settleTags, takeTags } from './purge-store';
import type { HttpCacheSettings } from './settings';

type PurgeSettings = NonNullable<HttpCacheSettings['purge']>;

/** Tells a shared cache what to forget, in the wake of changes. */
export interface PurgeSender {
  start(): void;
  /** Something changed. */
  wake(): void;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at what other processes or failures left behind. */
const INTERVAL = 5_000;
/** Milliseconds to wait for the receiver. */
const PATIENCE = 10_000;
/** Seconds for which a process may send alone: longer than the patience. */
const LEASE = 30;

export const createPurgeSender = (strapi: Core.Strapi, settings: PurgeSettings): PurgeSender => {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  const isWanted = (): boolean => isWoken && !isStopped;
  const work = async (): Promise<void> => {
    try {
      do {
        isWoken = false;
        await queueTags(strapi);
        while (!isStopped && (await sendSome(strapi, settings)));
      } while (isWanted());
    } catch (error) {
      // The tags are still in their table: the next look finds them.
      strapi.log.warn(`Tags could not be purged: ${reasonOf(error)}`);
    }
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped) return;
    running ??= work().finally(() => {
      running = null;
    });
  };
  return {
    start: () => {
      timer = setInterval(wake, INTERVAL).unref();
      wake();
    },
    wake,
    stop: async () => {
      isStopped = true;
      if (timer) clearInterval(timer);
      await running;
    },
  };
};

/** Sends one request; false when there is nothing to send, or not yet. */
const sendSome = async (strapi: Core.Strapi, settings: PurgeSettings): Promise<boolean> => {
  const taken = await takeTags(strapi, { limit: mostTagsOf(settings.format), lease: LEASE });
  if (taken.length === 0) return false;
  const tags = taken.map(({ tag }) => tag);
  const failure = await post(settings, tags);
  if (failure === null) {
    await settleTags(strapi, taken);
    return true;
  }
  strapi.log.warn(`The shared cache was not told to forget ${tags.length} tags: ${failure}`);
  await postponeTags(strapi, failure, retryDelay);
  return false;
};

/** Why it failed, or null. */
const post = async (
  { url, token, format }: PurgeSettings,
  tags: readonly string[],
): Promise<string | null> => {
  const { headers, body } = purgeRequest(format, token, tags);
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await answer.body?.cancel();
    return answer.ok ? null : `it answered ${answer.status}`;
  } catch (error) {
    return reasonOf(error);
  }
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
