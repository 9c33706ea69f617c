import { processEnvironment } from '../../config/environment';
import { complain } from './terminal';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What is heard until the very end. */
const KEPT_EVENTS = [...SIGNALS, 'unhandledRejection', 'uncaughtException'] as const;
/** One Ctrl-C can arrive twice, from the terminal and from npm. */
const SAME_WISH = 1000;
const PARENT_CHECK = 500;

export const INTERRUPTED_STATUS = 130;

export interface Shutdown {
  /** Resolves when the user, or the system, asks this process to end. */
  readonly requested: Promise<void>;
  isRequested(): boolean;
}

/** Work was given up because the process was asked to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The first signal asks for an orderly end, the next one ends the process at once. */
export const watchForShutdown = (): Shutdown => {
  let askedAt: number | null = null;
  let request: () => void = () => undefined;
  const requested = new Promise<void>((resolve) => (request = resolve));
  const onSignal = () => {
    if (askedAt === null) {
      askedAt = Date.now();
      request();
    } else if (Date.now() - askedAt > SAME_WISH) {
      complain('Forced to end.');
      process.exit(INTERRUPTED_STATUS);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // When the terminal is closed there is nobody to write to, which must not cut the orderly end short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  watchParent(onSignal);
  return { requested, isRequested: () => askedAt !== null };
};

/** The result of work that can be given up. Throws Interrupted when the process is asked to end first. */
export const unlessRequested = async <T>(
  { requested }: Pick<Shutdown, 'requested'>,
  work: Promise<T>,
): Promise<T> => {
  const interruption = requested.then(() => {
    throw new Interrupted('The process was asked to end');
  });
  return await Promise.race([work, interruption]);
};

/**
 * Strapi adds listeners that end the process at once when it is created, and takes away everybody's when it
 * is destroyed. Afterwards the listeners are those that were there before.
 */
export const keepingListeners = async <T>(work: () => T | Promise<T>): Promise<T> => {
  const emitter: NodeJS.EventEmitter = process;
  const before = KEPT_EVENTS.map((event) => ({ event, listeners: emitter.listeners(event) }));
  try {
    return await work();
  } finally {
    for (const { event, listeners } of before) {
      emitter.removeAllListeners(event);
      // Node keeps listeners without their types.
      for (const listener of listeners) emitter.on(event, listener as () => void);
    }
  }
};

/**
 * npm runs scripts in a shell that dies of a SIGTERM without passing it on. A process that npm started ends
 * when that shell is gone.
 */
const watchParent = (onGone: () => void): void => {
  if (processEnvironment().npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK);
  timer.unref();
};
