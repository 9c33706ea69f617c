/** A folder in which a process keeps what it is receiving, and what is known of it. */
export interface ProcessFolder {
  /** See `folderName`. */
  readonly name: string;
  /** When its process last showed that it lives, in milliseconds since 1970. */
  readonly lastSignAt: number;
}

/** Who asks: the process that now starts. */
export interface Observer {
  readonly host: string;
  readonly pid: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: number;
  readonly isAlive: (pid: number) => boolean;
}

/** Milliseconds between two signs of life. */
export const SIGN_INTERVAL = 60_000;
/** Without a sign for so long a process counts as dead, wherever it ran. */
const LONGEST_SILENCE = 60 * SIGN_INTERVAL;

const NAME = /^(.+)\.(\d+)\.\d+$/;

/** Unique among all processes that share the folder. */
export const folderName = ({ host, pid }: Pick<Observer, 'host' | 'pid'>, count: number): string =>
  `${host.replace(/[^\w-]/g, '-')}.${pid}.${count}`;

/**
 * Whether a folder was left behind by a process that is no more. Names that no process gives are nobody's business.
 * Process ids come again, in containers nearly always: one's own from before one's own start belongs to a dead one.
 */
export const isLeftBehind = ({ name, lastSignAt }: ProcessFolder, observer: Observer): boolean => {
  const [, host, pid] = NAME.exec(name) ?? [];
  if (host === undefined || pid === undefined) return false;
  if (observer.now - lastSignAt > LONGEST_SILENCE) return true;
  if (host !== observer.host.replace(/[^\w-]/g, '-')) return false;
  if (Number(pid) === observer.pid) return lastSignAt < observer.startedAt;
  return !observer.isAlive(Number(pid));
};
