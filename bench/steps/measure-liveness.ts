import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { COSTLY_KINDS, type CostlyKind } from '../costly-requests';
import { median } from '../measure/statistics';
import type { Workspace } from '../workspace';
import type { Running } from './start-contender';

/** How a server goes on answering while it makes the largest answer of one kind that it permits. */
export interface LivenessFigures {
  readonly contender: string;
  readonly title: string;
  /** The size that was just permitted, and the bytes of its answer. */
  readonly size: number;
  readonly bytes: number;
  /** Milliseconds from asking for it to its last byte, the median. */
  readonly duration: number;
  /** Milliseconds of the slowest answer of `/live` meanwhile. */
  readonly slowestLive: number;
}

const REPETITIONS = 5;
/** Milliseconds. */
const POLL = 5;
const QUIET = 1000;
const REFUSAL = 'READ_BUDGET_EXCEEDED';

export const measureLiveness = async (
  workspace: Workspace,
  runnings: readonly Running[],
): Promise<LivenessFigures[]> => {
  const found: LivenessFigures[] = [];
  for (const running of runnings) {
    workspace.progress(`/live while ${running.contender.title} makes its largest answers …`);
    found.push(await measureQuiet(running));
    for (const kind of COSTLY_KINDS) {
      workspace.checkInterruption();
      found.push(await measureKind(running, kind));
    }
  }
  return found;
};

/** What the machine itself adds: the same watch, with nothing else asked. */
const measureQuiet = async ({ contender, server }: Running): Promise<LivenessFigures> => {
  const delays = await liveDelaysDuring(server.origin, pause(QUIET));
  return {
    contender: contender.name,
    title: 'nothing else',
    size: 0,
    bytes: 0,
    duration: QUIET,
    slowestLive: Math.max(...delays),
  };
};

const measureKind = async (
  { contender, server: { origin } }: Running,
  kind: CostlyKind,
): Promise<LivenessFigures> => {
  const size = await largestPermitted(origin, kind);
  const durations: number[] = [];
  const delays: number[] = [];
  let bytes = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const begun = performance.now();
    const asked = ask(origin, kind, size);
    delays.push(...(await liveDelaysDuring(origin, asked)));
    bytes = (await asked).body.byteLength;
    durations.push((await asked).end - begun);
  }
  return {
    contender: contender.name,
    title: kind.title,
    size,
    bytes,
    duration: median(durations),
    slowestLive: Math.max(...delays),
  };
};

/** By halving: a request that is too large for the budget is refused before it runs. */
const largestPermitted = async (origin: string, kind: CostlyKind): Promise<number> => {
  let [permitted, refused] = [1, kind.largest + 1];
  while (refused - permitted > 1) {
    const middle = Math.floor((permitted + refused) / 2);
    const { status, body } = await ask(origin, kind, middle);
    const text = status === 200 ? '' : new TextDecoder().decode(body);
    if (status === 400 && text.includes(REFUSAL)) refused = middle;
    else if (status === 200) permitted = middle;
    else throw new Error(`“${kind.title}” was answered with ${status}: ${text.slice(0, 300)}`);
  }
  return permitted;
};

const ask = async (origin: string, kind: CostlyKind, size: number) => {
  const { path, ...request } = kind.request(size, randomUUID());
  const response = await fetch(`${origin}${path}`, request);
  const body = await response.arrayBuffer();
  return { status: response.status, body, end: performance.now() };
};

const liveDelaysDuring = async (origin: string, work: Promise<unknown>): Promise<number[]> => {
  const delays: number[] = [];
  const progress = { isOver: false };
  const end = (): void => {
    progress.isOver = true;
  };
  work.then(end, end);
  while (!progress.isOver) {
    const begun = performance.now();
    const response = await fetch(`${origin}/live`);
    await response.text();
    delays.push(performance.now() - begun);
    if (!response.ok) throw new Error(`/live was answered with ${response.status}`);
    await pause(POLL);
  }
  return delays;
};
