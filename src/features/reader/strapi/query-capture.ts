import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

interface Watch {
  readonly uid: string;
  query: unknown;
}

/** Ends a call of Strapi's at the moment in which it would ask the database. */
class QuerySeen extends Error {
  override readonly name = 'QuerySeen';
}

/** Runs `call` until Strapi's database layer is asked for rows of `uid`, and tells with which query. */
export type CaptureQuery = (uid: string, call: () => Promise<unknown>) => Promise<unknown>;

/**
 * All of Strapi's own checks and defaults run, up to the statement. Rejects with Strapi's error if it refuses
 * the call; resolves with undefined if it asks nothing.
 */
export const createQueryCapture = (strapi: Core.Strapi): CaptureQuery => {
  const watches = new AsyncLocalStorage<Watch>();
  const look = (event: { model: { uid: string }; params: unknown }): void => {
    const watch = watches.getStore();
    if (watch?.uid !== event.model.uid) return;
    watch.query = event.params;
    throw new QuerySeen();
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: look, beforeFindOne: look });
  return async (uid, call) => {
    const watch: Watch = { uid, query: undefined };
    try {
      await watches.run(watch, call);
    } catch (error) {
      if (!(error instanceof QuerySeen)) throw error;
    }
    return watch.query;
  };
};
