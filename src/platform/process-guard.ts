/** What the guard needs of Node's process. */
export interface GuardedProcess extends Pick<NodeJS.EventEmitter, 'on' | 'listenerCount'> {
  exitCode?: number | string | null | undefined;
  emit(signal: 'SIGTERM', name: 'SIGTERM'): boolean;
  exit(code: number): void;
}

export interface ProcessGuard {
  /** Promises that were rejected and that nobody heard, since the guard began. */
  readonly unheardRejections: number;
}

/** Milliseconds that the orderly end may take once nothing is certain any more. */
const LONGEST_END = 30_000;

/**
 * Keeps a process alive whose promise was rejected and heard by nobody: it cost one piece of work, which was
 * told already or that nobody waits for. An exception that nobody caught may have left anything half done: the
 * process ends in order, as on SIGTERM, with status 1.
 */
export const guardProcess = (
  process: GuardedProcess,
  report: (message: string) => void,
): ProcessGuard => {
  let unheardRejections = 0;
  let isEnding = false;
  process.on('unhandledRejection', (reason: unknown) => {
    unheardRejections += 1;
    report(`A promise was rejected and nobody heard it. ${stackOf(reason)}`);
  });
  process.on('uncaughtException', (error: unknown) => {
    report(`Nobody caught an exception; the process ends. ${stackOf(error)}`);
    if (isEnding) return;
    isEnding = true;
    process.exitCode = 1;
    setTimeout(() => {
      process.exit(1);
    }, LONGEST_END).unref();
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
  });
  return {
    get unheardRejections() {
      return unheardRejections;
    },
  };
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
