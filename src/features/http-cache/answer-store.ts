import type { AnswerSources, Change } from './change';
import { createRecentChanges } from './recent-changes';
import { createSourceIndex, type SourceIndex } from './source-index';

/** What is kept of an answer, as far as the store must know it. */
export interface KeptAnswer {
  readonly sources: AnswerSources;
  /** Tells two bodies apart. */
  readonly fingerprint: string;
  /** When it stops being true without any change, in milliseconds since 1970; null for never. */
  readonly validUntil: number | null;
  /** Bytes of memory that it takes, compressed variants and headers included; may grow. */
  bytes: number;
}

export interface StoreCounts {
  readonly entries: number;
  readonly bytes: number;
  /** Answers dropped because of a change. */
  readonly drops: number;
  /** Answers dropped because of a change that turned out the same when they were made again. */
  readonly needlessDrops: number;
  /** Answers dropped to make room. */
  readonly evictions: number;
  /** Answers not kept because a change overtook them. */
  readonly overtaken: number;
}

/** Complete answers, the least recently used of which make room for new ones. */
export interface AnswerStore<Answer extends KeptAnswer> {
  /** The number of changes applied so far: to be remembered before an answer is made. */
  readonly sequence: number;
  get(key: string): Answer | undefined;
  /** Keeps an answer that was begun at `sequence`, unless a change overtook it. */
  keep(key: string, answer: Answer, sequence: number): boolean;
  /** Says that a kept answer takes more room than before. */
  grow(key: string, answer: Answer, bytes: number): void;
  /** Drops what the changes touch. */
  apply(changes: readonly Change[]): void;
  counts(): StoreCounts;
}

interface Shelf<Answer extends KeptAnswer> {
  /** Least recently used first. */
  readonly entries: Map<string, Answer>;
  readonly index: SourceIndex;
  /** Fingerprints of dropped answers, to see whether the drop was needed. */
  readonly dropped: Map<string, string>;
  bytes: number;
}

const REMEMBERED_CHANGES = 4_096;
const REMEMBERED_DROPS = 10_000;

/**
 * @param limit bytes that the answers may take together
 * @param now milliseconds since 1970
 */
export const createAnswerStore = <Answer extends KeptAnswer>(
  limit: number,
  now: () => number,
): AnswerStore<Answer> => {
  const shelf: Shelf<Answer> = {
    entries: new Map(),
    index: createSourceIndex(),
    dropped: new Map(),
    bytes: 0,
  };
  const recent = createRecentChanges(REMEMBERED_CHANGES);
  const tally = { drops: 0, needlessDrops: 0, evictions: 0, overtaken: 0 };
  return {
    get sequence() {
      return recent.sequence;
    },
    get: (key) => take(shelf, key, now()),
    keep: (key, answer, sequence) => {
      if (shelf.dropped.get(key) === answer.fingerprint) tally.needlessDrops += 1;
      shelf.dropped.delete(key);
      if (recent.hasTouchedSince(sequence, answer.sources)) {
        tally.overtaken += 1;
        return false;
      }
      if (answer.bytes > limit || isOver(answer, now())) return false;
      remove(shelf, key);
      add(shelf, key, answer);
      tally.evictions += makeRoom(shelf, limit);
      return true;
    },
    grow: (key, answer, bytes) => {
      if (shelf.entries.get(key) !== answer) return;
      answer.bytes += bytes;
      shelf.bytes += bytes;
      tally.evictions += makeRoom(shelf, limit);
    },
    apply: (changes) => {
      for (const change of changes) {
        recent.record(change);
        const touched = shelf.index.touchedBy(change) ?? new Set(shelf.entries.keys());
        for (const key of touched) drop(shelf, key);
        tally.drops += touched.size;
      }
    },
    counts: () => ({ entries: shelf.entries.size, bytes: shelf.bytes, ...tally }),
  };
};

const take = <Answer extends KeptAnswer>(
  shelf: Shelf<Answer>,
  key: string,
  now: number,
): Answer | undefined => {
  const answer = shelf.entries.get(key);
  if (!answer) return undefined;
  if (isOver(answer, now)) {
    remove(shelf, key);
    return undefined;
  }
  moveToEnd(shelf.entries, key, answer);
  return answer;
};

const isOver = ({ validUntil }: KeptAnswer, now: number): boolean =>
  validUntil !== null && validUntil <= now;

const moveToEnd = <Answer>(entries: Map<string, Answer>, key: string, answer: Answer): void => {
  entries.delete(key);
  entries.set(key, answer);
};

const add = <Answer extends KeptAnswer>(shelf: Shelf<Answer>, key: string, answer: Answer) => {
  shelf.entries.set(key, answer);
  shelf.index.add(key, answer.sources);
  shelf.bytes += answer.bytes;
};

const remove = <Answer extends KeptAnswer>(shelf: Shelf<Answer>, key: string): void => {
  const answer = shelf.entries.get(key);
  if (!answer) return;
  shelf.entries.delete(key);
  shelf.index.remove(key, answer.sources);
  shelf.bytes -= answer.bytes;
};

const drop = <Answer extends KeptAnswer>(shelf: Shelf<Answer>, key: string): void => {
  const answer = shelf.entries.get(key);
  if (!answer) return;
  remove(shelf, key);
  moveToEnd(shelf.dropped, key, answer.fingerprint);
  const [oldest] = shelf.dropped.keys();
  if (shelf.dropped.size > REMEMBERED_DROPS && oldest !== undefined) shelf.dropped.delete(oldest);
};

const makeRoom = <Answer extends KeptAnswer>(shelf: Shelf<Answer>, limit: number): number => {
  let evictions = 0;
  for (const key of shelf.entries.keys()) {
    if (shelf.bytes <= limit) break;
    remove(shelf, key);
    evictions += 1;
  }
  return evictions;
};
