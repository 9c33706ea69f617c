import { processEnvironment } from '../../config/environment';
import { complain } from './terminal';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C can arrive twice, from the terminal and from npm. */
const SAME_WISH = 1000;
const PARENT_CHECK = 500;
const FORCED = 130;

export interface Shutdown {
  /** Resolves when the user, or the system, asks this process to end. */
  readonly requested: Promise<void>;
  /** Listens again: Strapi takes away every listener of the process when it is destroyed. */
  rearm(): void;
}

/** The first signal asks for an orderly end, the next one ends the process at once. */
export function watchForShutdown(): Shutdown {
  let askedAt: number | null = null;
  let request: () => void = () => undefined;
  const requested = new Promise<void>((resolve) => (request = resolve));
  const onSignal = () => {
    if (askedAt === null) {
      askedAt = Date.now();
      request();
    } else if (Date.now() - askedAt > SAME_WISH) {
      complain('Forced to end.');
      process.exit(FORCED);
    }
  };
  const rearm = () => {
    for (const signal of SIGNALS) process.removeListener(signal, onSignal).on(signal, onSignal);
  };
  rearm();
  watchParent(onSignal);
  return { requested, rearm };
}

/**
 * npm runs scripts in a shell that dies of a SIGTERM without passing it on. A process that npm started ends
 * when that shell is gone.
 */
function watchParent(onGone: () => void): void {
  if (processEnvironment().npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK);
  timer.unref();
}
