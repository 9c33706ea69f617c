import type { Client } from 'pg';
import { isDatabaseAway, NoConnection } from '../../../platform/database-errors';
import type { Change } from '../change';
import { CHANGE_CHANNEL } from '../trigger-sql';
import type { KnownOfDatabase, Knowledge } from '../without-database';
import { readChangesSince, readPosition, type Position } from './change-log-store';
import { beginLog, demandTriggers, isLogOf, readServerIdentity } from './log-identity-store';

/** Follows the change log, over a connection of its own. */
export interface ChangeFeed extends KnownOfDatabase {
  /** Somebody else found it silent. Forgotten when the change log is followed again. */
  noteSilence(): void;
  /** When everything was last known, in milliseconds since 1970. */
  readonly currentAt: number;
  /** Resolves when the first attempt to connect has ended, well or not. */
  start(): Promise<void>;
  /** Resolves when everything that was committed before the call is applied, or knowledge is lost. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

interface Follower {
  /** A client that is not connected yet. */
  readonly createClient: () => Client;
  readonly apply: (changes: readonly Change[]) => void;
  readonly report: (message: string) => void;
  /** How many triggers write the log. */
  readonly triggers: () => number;
}

interface State {
  client: Client | null;
  /** Which history the database has that `client` is connected to; null if it does not tell. */
  server: string | null;
  position: Position | null;
  /** The logs that were followed before this one: who is back at one of them has missed what came between. */
  readonly leftEpochs: Set<string>;
  knowledge: Knowledge;
  isSilent: boolean;
  currentAt: number;
  timer: NodeJS.Timeout | null;
  failures: number;
  isStopped: boolean;
  /** Somebody wanted to catch up while knowledge was not current: the look under way may be too early. */
  isAskedFor: boolean;
  running: Promise<void> | null;
  queued: Promise<void> | null;
}

/** Milliseconds between two looks that nobody asked for: they find a connection that died silently. */
const HEARTBEAT = 500;
const FIRST_RETRY = 50;
const LONGEST_RETRY = 500;
const UNKNOWN_SERVER = 'unknown';

export const createChangeFeed = (follower: Follower): ChangeFeed => {
  const state: State = {
    client: null,
    server: null,
    position: null,
    leftEpochs: new Set(),
    knowledge: 'unknown',
    isSilent: false,
    currentAt: 0,
    timer: null,
    failures: 0,
    isStopped: false,
    isAskedFor: false,
    running: null,
    queued: null,
  };
  return {
    get knowledge() {
      return state.knowledge;
    },
    get isSilent() {
      return state.isSilent;
    },
    noteSilence: () => {
      if (state.knowledge !== 'current') state.isSilent = true;
    },
    get currentAt() {
      return state.currentAt;
    },
    start: () => connect(state, follower),
    catchUp: () => catchUpOnce(state, follower),
    stop: () => stop(state),
  };
};

const connect = async (state: State, follower: Follower): Promise<void> => {
  const client = follower.createClient();
  try {
    client.on('error', (error) => {
      lose(state, follower, { client, error });
    });
    client.on('end', () => {
      lose(state, follower, { client, error: null });
    });
    client.on('notification', () => {
      catchUpOnce(state, follower).catch(reportTo(follower));
    });
    state.client = client;
    await enter(client);
    await client.query(`listen ${CHANGE_CHANNEL}`);
    await beginAt(state, follower, client);
  } catch (error) {
    lose(state, follower, { client, error });
  }
};

const enter = async (client: Client): Promise<void> => {
  try {
    await client.connect();
  } catch (error) {
    throw new NoConnection(error);
  }
};

/** The listener must stand before the first look, or a change between the two would be missed. */
const beginAt = async (state: State, follower: Follower, client: Client): Promise<void> => {
  await demandTriggers(client, follower.triggers());
  state.server = await readServerIdentity(client);
  await settleLog(client, state.server);
  if (state.position === null) {
    state.position = await readPosition(client);
    follower.apply([{ kind: 'everything' }]);
  }
  do {
    state.isAskedFor = false;
    await look(state, follower, client);
    if (isLost(state, client)) return;
  } while (wasAskedFor(state));
  if (state.failures > 0) follower.report('The change log is followed again.');
  state.failures = 0;
  state.knowledge = 'current';
  state.isSilent = false;
  scheduleHeartbeat(state, follower);
};

/** Without an identity each connection may be to another database than the one before. */
const settleLog = async (client: Client, server: string | null): Promise<void> => {
  if (server === null) await beginLog(client, UNKNOWN_SERVER, await epochOf(client));
  else if (!(await isLogOf(client, server))) await beginLog(client, server, null);
};

const epochOf = async (client: Client): Promise<string> => (await readPosition(client)).epoch;

const wasAskedFor = (state: State): boolean => state.isAskedFor;

const isLost = (state: State, client: Client): boolean => state.client !== client;

const scheduleHeartbeat = (state: State, follower: Follower): void => {
  if (state.isStopped) return;
  state.timer = setTimeout(() => {
    catchUpOnce(state, follower)
      .then(() => {
        if (state.knowledge === 'current') scheduleHeartbeat(state, follower);
      })
      .catch(reportTo(follower));
  }, HEARTBEAT).unref();
};

const reportTo =
  ({ report }: Follower) =>
  (error: unknown): void => {
    report(String(error));
  };

const look = async (state: State, follower: Follower, client: Client): Promise<void> => {
  if (state.position === null) return;
  const begun = Date.now();
  const { position, changes, isForeign } = await readChangesSince(client, state.position);
  const isBack = state.leftEpochs.has(position.epoch);
  if (isForeign || isBack) {
    await lookAtNewLog(state, follower, { client, doubted: position.epoch });
    return;
  }
  moveTo(state, follower, position);
  follower.apply(changes);
  state.currentAt = begun;
};

/** The log that is there tells of something else: everybody begins at a new one. */
const lookAtNewLog = async (
  state: State,
  follower: Follower,
  { client, doubted }: { client: Client; doubted: string },
): Promise<void> => {
  await demandTriggers(client, follower.triggers());
  await beginLog(client, state.server ?? UNKNOWN_SERVER, doubted);
  const begun = Date.now();
  state.leftEpochs.add(doubted);
  moveTo(state, follower, await readPosition(client));
  follower.apply([{ kind: 'everything' }]);
  state.currentAt = begun;
};

const moveTo = (state: State, { report }: Follower, position: Position): void => {
  const { position: last } = state;
  state.position = position;
  if (last === null || last.epoch === position.epoch) return;
  state.leftEpochs.add(last.epoch);
  report('The database is another one, or has another past: everything that was kept is dropped.');
};

/** A look that has begun may not see what was just committed: who comes later waits for the next one. */
const catchUpOnce = (state: State, follower: Follower): Promise<void> => {
  if (state.running === null) {
    state.running = lookIfCurrent(state, follower).finally(() => {
      state.running = null;
    });
    return state.running;
  }
  state.queued ??= state.running.then(() => {
    state.queued = null;
    return catchUpOnce(state, follower);
  });
  return state.queued;
};

const lookIfCurrent = async (state: State, follower: Follower): Promise<void> => {
  const { client } = state;
  if (client === null || state.knowledge !== 'current') {
    state.isAskedFor = true;
    return;
  }
  try {
    await look(state, follower, client);
  } catch (error) {
    lose(state, follower, { client, error });
  }
};

const lose = (
  state: State,
  follower: Follower,
  { client, error }: { client: Client; error: unknown },
): void => {
  if (state.client !== client) return;
  state.client = null;
  if (state.timer) clearTimeout(state.timer);
  client.end().catch(() => undefined);
  if (state.isStopped) return;
  if (state.failures === 0) follower.report('The connection that follows the change log is lost.');
  // A connection that broke says little of the database; an attempt to connect that failed says more.
  const wasConnecting = state.knowledge !== 'current';
  state.knowledge = wasConnecting && isDatabaseAway(error) ? 'away' : 'unknown';
  if (isSilence(error)) state.isSilent = true;
  const delay = Math.min(FIRST_RETRY * 2 ** state.failures, LONGEST_RETRY);
  state.failures += 1;
  const reconnect = (): void => {
    connect(state, follower).catch(reportTo(follower));
  };
  state.timer = setTimeout(reconnect, wasConnecting ? delay : 0).unref();
};

/** As pg says that it waited long enough. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error && (error.message.includes('timeout') || isSilence(error.cause));

const stop = async (state: State): Promise<void> => {
  state.isStopped = true;
  state.knowledge = 'unknown';
  const { client } = state;
  state.client = null;
  if (state.timer) clearTimeout(state.timer);
  await client?.end().catch(() => undefined);
};
