/** Lets so many work at a time, and lets others wait only as long as there is hope that it is short. */
export interface RoomForWork {
  /** Calls `begin` now, or when there is room, with what to call at the end; `refuse` if that would be too late. */
  enter(work: Work): void;
  /** Whether whoever entered now would be refused. */
  readonly isFull: boolean;
  /** Counts work that has begun anyway; gives what to call at the end. */
  count(): () => void;
  /** To be called every so often: `delay` is for how long the process could do nothing else lately, in ms. */
  tick(delay: number): void;
  readonly atWork: number;
  readonly waiting: number;
}

export interface Work {
  begin(leave: () => void): void;
  refuse(): void;
}

export interface RoomSettings {
  /** How many may be at work at a time. */
  readonly most: number;
  /** Milliseconds that one may wait. */
  readonly patience: number;
  readonly now: () => number;
}

interface Waiting {
  readonly work: Work;
  readonly since: number;
}

interface State extends RoomSettings {
  readonly queue: Waiting[];
  atWork: number;
  /** How many may be at work now. */
  allowed: number;
  /** Milliseconds that one is at work, of late. */
  mean: number;
}

/** How much of the mean the latest one is. */
const WEIGHT = 0.1;
const EXPECTED_AT_FIRST = 20;
/** A delay, as part of the patience, past which fewer may work, and one below which more may. */
const LONG_DELAY = 0.2;
const SHORT_DELAY = 0.1;

export const createRoomForWork = (settings: RoomSettings): RoomForWork => {
  const { most } = settings;
  const state: State = {
    ...settings,
    queue: [],
    atWork: 0,
    allowed: most,
    mean: EXPECTED_AT_FIRST,
  };
  return {
    enter: (work) => {
      if (state.atWork < state.allowed) begin(state, work);
      else if (isFull(state)) work.refuse();
      else state.queue.push({ work, since: state.now() });
    },
    get isFull() {
      return isFull(state);
    },
    count: () => count(state),
    tick: (delay) => {
      if (delay > LONG_DELAY * state.patience) {
        state.allowed = Math.max(1, Math.floor(state.allowed / 2));
      } else if (delay < SHORT_DELAY * state.patience) {
        state.allowed = Math.min(most, state.allowed + 1);
      }
      refuseLate(state);
      beginNext(state);
    },
    get atWork() {
      return state.atWork;
    },
    get waiting() {
      return state.queue.length;
    },
  };
};

/** As many as may work may also wait: how long the last ones took tells little of the next. */
const isFull = ({ queue, mean, atWork, allowed, most, patience }: State): boolean =>
  atWork >= allowed && queue.length >= most && ((queue.length + 1) * mean) / allowed > patience;

const begin = (state: State, work: Work): void => {
  work.begin(count(state));
};

const count = (state: State): (() => void) => {
  const begun = state.now();
  let isOver = false;
  state.atWork += 1;
  return () => {
    if (isOver) return;
    isOver = true;
    state.atWork -= 1;
    state.mean += WEIGHT * (state.now() - begun - state.mean);
    refuseLate(state);
    beginNext(state);
  };
};

/** Those that waited longest stand first. */
const refuseLate = (state: State): void => {
  const oldest = state.now() - state.patience;
  while (state.queue[0] && state.queue[0].since < oldest) state.queue.shift()?.work.refuse();
};

const beginNext = (state: State): void => {
  while (state.atWork < state.allowed) {
    const next = state.queue.shift();
    if (!next) return;
    begin(state, next.work);
  }
};
