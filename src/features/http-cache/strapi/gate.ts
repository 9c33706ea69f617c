import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRoomForWork, type RoomForWork } from '../../../lib/room-for-work';
import { patienceOf, shareOfWork, type ShareOfWork, type WorkTraits } from '../shares-of-work';

/** What is at work here, and what waits. */
export interface Gate {
  enter(entry: Entry): void;
  /** How many were refused so far. */
  readonly refused: number;
  start(): void;
  stop(): void;
}

export interface Entry extends WorkTraits {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly begin: () => void;
  readonly refuse: () => void;
}

export interface GateSettings {
  /** How many of each share may be at work at a time. */
  readonly mostAtWork: number;
  /** Milliseconds that one may wait. */
  readonly mostWait: number;
  /** `/admin`. */
  readonly adminPath: string;
}

/** Milliseconds between two looks at the delay of the event loop, and the precision of the look. */
const INTERVAL = 50;
const RESOLUTION = 10;
const NANOSECONDS = 1e6;
/** Milliseconds in which a client must take something of its answer. */
const ANSWER_PATIENCE = 60_000;

export const createGate = ({ mostAtWork, mostWait, adminPath }: GateSettings): Gate => {
  const queue = (share: ShareOfWork) =>
    createRoomForWork({
      most: mostAtWork,
      patience: patienceOf(share, mostWait),
      now: Date.now,
    });
  const queues: Readonly<Record<ShareOfWork, RoomForWork>> = {
    readers: queue('readers'),
    callers: queue('callers'),
    editors: queue('editors'),
    visitors: queue('visitors'),
    panelFiles: queue('panelFiles'),
  };
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  let timer: NodeJS.Timeout | null = null;
  let refused = 0;
  return {
    enter: (entry) => {
      enter(queues[shareOfWork(entry, adminPath)], entry, () => (refused += 1));
    },
    get refused() {
      return refused;
    },
    start: () => {
      delay.enable();
      timer = setInterval(() => {
        const latest = Math.max(0, delay.max / NANOSECONDS - RESOLUTION);
        delay.reset();
        for (const one of Object.values(queues)) one.tick(latest);
      }, INTERVAL).unref();
    },
    stop: () => {
      delay.disable();
      if (timer) clearInterval(timer);
    },
  };
};

const enter = (queue: RoomForWork, entry: Entry, countRefusal: () => void): void => {
  const { req, res } = entry;
  // How long a client takes to send its body is no work.
  if (hasBodyToCome(req) && !queue.isFull) {
    req.once('end', () => {
      if (!res.headersSent) leaveAtHeaders(res, queue.count());
    });
    entry.begin();
    return;
  }
  queue.enter({
    begin: (leave) => {
      // Who went away while waiting wants nothing any more.
      if (res.destroyed || req.destroyed) {
        leave();
        return;
      }
      leaveAtHeaders(res, leave);
      entry.begin();
    },
    refuse: () => {
      countRefusal();
      entry.refuse();
    },
  });
};

const hasBodyToCome = ({ headers, complete }: IncomingMessage): boolean =>
  !complete &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0);

/** The work is done when the headers are written; how fast the client takes the rest is no work. */
const leaveAtHeaders = (res: ServerResponse, leave: () => void): void => {
  const leaving = {
    apply: (writeHead: ServerResponse['writeHead'], self: unknown, args: unknown[]): unknown => {
      leave();
      endStalled(res);
      return Reflect.apply(writeHead, self, args);
    },
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is applied to the answer it is called on
  res.writeHead = new Proxy(res.writeHead, leaving);
  res.once('close', leave);
};

/** Closes the connection of a client that takes nothing of its answer for too long. */
const endStalled = ({ socket }: ServerResponse): void => {
  socket?.setTimeout(ANSWER_PATIENCE);
};
