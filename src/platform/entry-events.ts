import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';

type EventHub = Core.Strapi['eventHub'];
type Listener = Parameters<EventHub['on']>[1];

/** What Strapi needs to tell of entries. */
interface Teller {
  readonly eventHub: EventHub;
  readonly db: {
    query(uid: string): unknown;
    transaction(work: (handle: Handle) => void): unknown;
  };
  getModel(uid: string): unknown;
}

interface Handle {
  onCommit(callback: () => Promise<void>): void;
}

/** Strapi's own module, which no setting reaches; its version is pinned. */
interface EventsModule {
  createEventManager: CreateEventManager;
}

type CreateEventManager = (
  teller: Teller,
  uid: string,
) => { emitEvent(eventName: string, entry: unknown): void };

const EVENTS_MODULE = join('dist', 'services', 'document-service', 'events.js');

/**
 * After a write Strapi reads each entry anew, with all that it leads to, for whoever listens to `entry.publish` and
 * the like. From now on it does so only where somebody listens; where it fails, the write stands all the same, and
 * the failure is logged. Call before the first write.
 */
export const tellOnlyListeners = (strapi: Core.Strapi): void => {
  const isHeard = followListeners(strapi.eventHub);
  const events = loadEventsModule();
  const create = events.createEventManager;
  events.createEventManager = (teller, uid) => {
    if (teller !== tellerOf(strapi)) return create(teller, uid);
    const manager = create(quietly(strapi), uid);
    return {
      // Strapi curries it by its two parameters.
      emitEvent: (eventName, entry) => {
        if (isHeard(eventName)) manager.emitEvent(eventName, entry);
      },
    };
  };
};

// Strapi's own types differ for each content type.
const tellerOf = (strapi: Core.Strapi): Teller => strapi;

/** A process may have two copies of Strapi's parts: this is the one of Strapi itself. */
const loadEventsModule = (): EventsModule => {
  const fromStrapi = createRequire(require.resolve('@strapi/strapi'));
  const root = dirname(fromStrapi.resolve('@strapi/core/package.json'));
  const events = fromStrapi(join(root, EVENTS_MODULE)) as Partial<EventsModule>;
  const { createEventManager } = events;
  if (createEventManager === undefined) throw new Error(`Strapi has no ${EVENTS_MODULE} any more.`);
  return Object.assign(events, { createEventManager });
};

const quietly = (strapi: Core.Strapi): Teller => {
  const { db, eventHub } = strapi;
  const teller = tellerOf(strapi);
  return {
    eventHub,
    getModel: (uid) => teller.getModel(uid),
    db: {
      query: (uid) => teller.db.query(uid),
      transaction: (work) =>
        teller.db.transaction.call(db, (handle) => {
          work({
            onCommit: (callback) => {
              handle.onCommit(() => logged(strapi, callback));
            },
          });
        }),
    },
  };
};

const logged = async ({ log }: Core.Strapi, tell: () => Promise<void>): Promise<void> => {
  try {
    await tell();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`A write was saved, but those who listen were not told of it: ${reason}`);
  }
};

/** Whether anybody listens to an event; who subscribes hears all. */
const followListeners = (hub: EventHub): ((eventName: string) => boolean) => {
  const listeners = new Map<string, Listener[]>();
  const subscribers = new Set<unknown>();
  const own = { ...hub };
  hub.on = (eventName, listener) => {
    listeners.set(eventName, [...(listeners.get(eventName) ?? []), listener]);
    own.on(eventName, listener);
    return () => {
      hub.off(eventName, listener);
    };
  };
  hub.off = (eventName, listener) => {
    const left = (listeners.get(eventName) ?? []).filter((known) => known !== listener);
    listeners.set(eventName, left);
    own.off(eventName, listener);
  };
  hub.subscribe = (subscriber) => {
    subscribers.add(subscriber);
    own.subscribe(subscriber);
    return () => {
      hub.unsubscribe(subscriber);
    };
  };
  hub.unsubscribe = (subscriber) => {
    subscribers.delete(subscriber);
    own.unsubscribe(subscriber);
  };
  return (eventName) => subscribers.size > 0 || (listeners.get(eventName) ?? []).length > 0;
};
