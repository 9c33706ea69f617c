import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { textAt } from '../lib/record';
import { column, decodeRow, flag } from '../lib/row';
import type { IndexWish, SchemaStep, TriggerPart } from '../lib/schema-wishes';
import { onOwnConnection } from './own-connection';
import { makeStep } from './polite-change';
import {
  indexStep,
  isEmpty,
  makeIndex,
  missingIndexes,
  nameOfIndex,
  removalsOf,
  storedName,
  type IndexFamily,
} from './schema-indexes';
import type { SchemaTask } from './schema-task';
import { hasTriggers, rememberTriggers } from './schema-triggers';

/**
 * What this process does about the schema. `changing`: it puts in place what is missing. `watching`: it only says
 * so. `leaving`: a newer release decides, and nothing is even looked at.
 */
export type KeeperMode = 'changing' | 'watching' | 'leaving';

/**
 * Puts into the database what this release needs. Nothing stops others for more than two seconds: what would is
 * tried again while the process serves.
 */
export interface SchemaKeeper {
  mode: KeeperMode;
  carryOut(steps: readonly SchemaStep[]): Promise<void>;
  /**
   * @param family what the names of all these indexes, and of no others, begin with: those of it that nobody wishes for
   *   any more are dropped, once what is wished for is in place
   */
  needIndexes(wishes: readonly IndexWish[], family?: string): Promise<void>;
  /** Runs `work` when these triggers are in place: at once, or much later. */
  needTriggers(part: TriggerPart, work?: () => Promise<void>): Promise<void>;
  /** Runs `work` when everything that was asked for before is in place: at once, or much later. */
  onceInPlace(work: () => Promise<void>): Promise<void>;
  /** What this process put in place, for people. */
  readonly made: readonly string[];
  /** What is not in place yet, for people. */
  readonly missing: readonly string[];
  /** Whether something is missing that the process needs, and not only to be quick. */
  readonly isLacking: boolean;
  /** Goes on with what waits, in the background, for ten minutes. */
  goOn(): void;
  /** The same, to the end; resolves to whether everything is in place. */
  finish(): Promise<boolean>;
  stop(): void;
}

/** Work that needs changes which wait, by their names. */
interface Afterwards {
  readonly needs: readonly string[];
  readonly work: () => Promise<void>;
}

interface State {
  mode: KeeperMode;
  readonly waiting: Map<string, SchemaTask>;
  readonly missing: Set<string>;
  /** What is dropped once nothing else waits to be tried. */
  readonly former: Map<string, SchemaTask>;
  /** The names of all indexes that somebody wishes for. */
  readonly wished: Set<string>;
  readonly made: string[];
  afterwards: readonly Afterwards[];
  /** How often a lock was waited for in vain while the process starts. */
  refusals: number;
  isStopped: boolean;
}

/** Milliseconds that others stand behind us in the queue for a table. */
const PATIENCE = 2_000;
/** The same once several tables were refused: whoever holds them, a dump for example, holds them all. */
const SHORT_PATIENCE = 100;
const REFUSALS_BEFORE_HASTE = 2;
/** Milliseconds between two rounds, and for all of them. */
const BETWEEN_ROUNDS = 3_000;
const LONGEST_WAIT = 600_000;

const CONNECTION = 'lectern-schema';

export const createSchemaKeeper = (strapi: Core.Strapi): SchemaKeeper => {
  const state: State = {
    mode: 'changing',
    waiting: new Map(),
    missing: new Set(),
    former: new Map(),
    wished: new Set(),
    made: [],
    afterwards: [],
    refusals: 0,
    isStopped: false,
  };
  return {
    get mode() {
      return state.mode;
    },
    set mode(mode) {
      state.mode = mode;
    },
    made: state.made,
    get missing() {
      return [...state.missing, ...state.waiting.keys()];
    },
    get isLacking() {
      return state.missing.size > 0 || [...state.waiting.values()].some(isNeeded);
    },
    carryOut: (steps) => carryOut(strapi, state, steps),
    needIndexes: async (wishes, family) => {
      await needIndexes(strapi, state, wishes);
      if (family !== undefined) await dropFormer(strapi, state, { wishes, name: family });
    },
    needTriggers: async (part, work) => {
      await needTriggers(strapi, state, part);
      if (work) await runOnce(state, { needs: namesOf(part.steps), work });
    },
    onceInPlace: (work) => runOnce(state, { needs: [...state.waiting.keys()], work }),
    goOn: () => {
      goOn(strapi, state).catch((error: unknown) => {
        strapi.log.error(error);
      });
    },
    finish: () => goOn(strapi, state),
    stop: () => {
      state.isStopped = true;
    },
  };
};

const isNeeded = ({ isOptional }: SchemaTask): boolean => !isOptional;

const carryOut = async (
  strapi: Core.Strapi,
  state: State,
  steps: readonly SchemaStep[],
): Promise<void> => {
  if (steps.length === 0) return;
  if (state.mode !== 'changing') {
    for (const { name } of steps) state.missing.add(name);
    return;
  }
  await onOwnConnection(strapi, CONNECTION, async (client) => {
    for (const step of steps) await begin(strapi, state, { client, step });
  });
};

/** What depends on a change that waits, waits as well: changes are tried in the order in which they were asked for. */
const begin = async (
  strapi: Core.Strapi,
  state: State,
  { client, step }: { client: Client; step: SchemaStep },
): Promise<void> => {
  const attempt = async (connection: Client, patience: number): Promise<string | null> => {
    const outcome = await makeStep(connection, step, patience);
    if (outcome.kind === 'waits') return outcome.for;
    for (const report of outcome.reports) strapi.log.warn(report);
    return null;
  };
  const isInHaste = state.refusals >= REFUSALS_BEFORE_HASTE;
  const waitsFor = await attempt(client, isInHaste ? SHORT_PATIENCE : PATIENCE);
  if (waitsFor === null) {
    state.made.push(step.name);
    return;
  }
  state.refusals += 1;
  say(strapi, step.name, waitsFor);
  const task = {
    attempt: (later: Client) => attempt(later, PATIENCE),
    said: waitsFor,
    isOptional: false,
  };
  state.waiting.set(step.name, task);
};

const say = (strapi: Core.Strapi, name: string, waitsFor: string): void => {
  strapi.log.warn(`The database is not up to date yet: ${name} waits for ${waitsFor}.`);
};

const needIndexes = async (
  strapi: Core.Strapi,
  state: State,
  wishes: readonly IndexWish[],
): Promise<void> => {
  for (const wish of wishes) state.wished.add(storedName(wish));
  if (state.mode === 'leaving' || wishes.length === 0) return;
  await onOwnConnection(strapi, CONNECTION, async (client) => {
    for (const wish of await missingIndexes(client, wishes)) {
      const name = nameOfIndex(wish);
      if (state.mode === 'watching') state.missing.add(name);
      else if (wish.state === 'missing' && (await isEmpty(client, wish.table))) {
        await begin(strapi, state, { client, step: indexStep(wish) });
      } else {
        state.waiting.set(name, {
          attempt: (later) => makeIndex(later, wish),
          said: '',
          isOptional: !wish.isUnique,
        });
      }
    }
  });
};

/** They go last: whoever is dropped waits for everybody who uses the table, and nothing waits for that. */
const dropFormer = async (
  strapi: Core.Strapi,
  state: State,
  family: IndexFamily,
): Promise<void> => {
  if (state.mode !== 'changing') return;
  const isWished = (name: string): boolean => state.wished.has(name);
  const removals = await onOwnConnection(strapi, CONNECTION, (client) =>
    removalsOf(client, family, isWished),
  );
  for (const [name, task] of removals) state.former.set(name, task);
};

const needTriggers = async (
  strapi: Core.Strapi,
  state: State,
  part: TriggerPart,
): Promise<void> => {
  if (state.mode === 'leaving') return;
  const isInPlace = await onOwnConnection(strapi, CONNECTION, (client) =>
    hasTriggers(client, part),
  );
  if (isInPlace) return;
  await carryOut(strapi, state, part.steps);
  if (state.mode !== 'changing') return;
  const work = () =>
    onOwnConnection(strapi, CONNECTION, (client) => rememberTriggers(client, part));
  await runOnce(state, { needs: namesOf(part.steps), work });
};

const namesOf = (steps: readonly SchemaStep[]): readonly string[] => steps.map(({ name }) => name);

const runOnce = async (state: State, afterwards: Afterwards): Promise<void> => {
  if (isInPlace(state, afterwards)) await afterwards.work();
  else state.afterwards = [...state.afterwards, afterwards];
};

const isInPlace = ({ waiting, missing }: State, { needs }: Afterwards): boolean =>
  !needs.some((name) => waiting.has(name) || missing.has(name));

/** One process at a time; the others find it done. */
const goOn = async (strapi: Core.Strapi, state: State): Promise<boolean> => {
  const end = Date.now() + LONGEST_WAIT;
  for (const [name, task] of state.former) state.waiting.set(name, task);
  state.former.clear();
  while (state.waiting.size > 0 && !state.isStopped && Date.now() < end) {
    try {
      await onOwnConnection(strapi, CONNECTION, (client) => makeRound(strapi, state, client));
    } catch (error) {
      strapi.log.warn(`The database is not up to date yet: ${textAt(error, 'message') ?? ''}`);
    }
    if (state.waiting.size > 0) await pause(BETWEEN_ROUNDS, undefined, { ref: false });
  }
  if (state.isStopped) return false;
  if (state.waiting.size > 0) {
    strapi.log.error(
      `The database is still not up to date: ${[...state.waiting.keys()].join(', ')}. Run npm run migrate when nothing holds these tables.`,
    );
    return false;
  }
  return true;
};

const makeRound = async (strapi: Core.Strapi, state: State, client: Client): Promise<void> => {
  const answer = await client.query(
    `select pg_try_advisory_lock(hashtextextended('lectern:schema-work', 0)) as is_mine`,
  );
  if (!decodeRow(answer, column('is_mine', flag))) return;
  for (const [name, task] of [...state.waiting]) {
    if (state.isStopped) return;
    const waitsFor = await task.attempt(client);
    if (waitsFor === null) {
      state.waiting.delete(name);
      state.made.push(name);
      strapi.log.info(`Made ${name}.`);
      await runWhatIsDue(state);
    } else if (waitsFor !== task.said) {
      task.said = waitsFor;
      say(strapi, name, waitsFor);
    }
  }
};

const runWhatIsDue = async (state: State): Promise<void> => {
  const due = state.afterwards.filter((afterwards) => isInPlace(state, afterwards));
  state.afterwards = state.afterwards.filter((afterwards) => !due.includes(afterwards));
  for (const { work } of due) await work();
};
