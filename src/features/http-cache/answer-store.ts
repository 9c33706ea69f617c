import { LRUCache } from 'lru-cache';
import { bytesOfKey, createSegmentedCache, type SegmentedCache } from '../../lib/segmented-cache';
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
  /** Bytes of memory that it takes, headers and places in indexes included, its key not. */
  readonly bytes: number;
}

export interface StoreCounts {
  readonly entries: number;
  /** Of answers and keys. */
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

/** Complete answers. Those that were asked for once make room before those that are asked for again. */
export interface AnswerStore<Answer extends KeptAnswer> {
  /** The number of changes applied so far: to be remembered before an answer is made. */
  readonly sequence: number;
  get(key: string): Answer | undefined;
  /** Whether this very answer is kept. */
  holds(key: string, answer: Answer): boolean;
  /** Keeps an answer that was begun at `sequence`, unless a change overtook it or there is no room. */
  keep(key: string, answer: Answer, sequence: number): boolean;
  /** Says that a kept answer takes more room than before. */
  grow(key: string, answer: Answer, bytes: number): void;
  /** Drops what the changes touch. */
  apply(changes: readonly Change[]): void;
  counts(): StoreCounts;
}

interface StoreParts<Answer extends KeptAnswer> {
  readonly answers: SegmentedCache<Answer>;
  readonly index: SourceIndex;
  /** Fingerprints of dropped answers, to see whether the drop was needed. */
  readonly dropped: LRUCache<string, string>;
}

const REMEMBERED_CHANGES = 4_096;
/** The part of all room for fingerprints of dropped answers. */
const DROPPED_SHARE = 1 / 64;
/** A fingerprint, and its place in a map. */
const BYTES_PER_DROP = 160;

/**
 * @param limit bytes that answers, their keys and what is remembered of dropped ones may take together
 * @param now milliseconds since 1970
 */
export const createAnswerStore = <Answer extends KeptAnswer>(
  limit: number,
  now: () => number,
): AnswerStore<Answer> => {
  const tally = { drops: 0, needlessDrops: 0, evictions: 0, overtaken: 0 };
  const index = createSourceIndex();
  const droppedLimit = Math.ceil(limit * DROPPED_SHARE);
  const parts: StoreParts<Answer> = {
    index,
    answers: createSegmentedCache<Answer>({
      limit: limit - droppedLimit,
      onEvict: (key, { sources }) => {
        index.remove(key, sources);
        tally.evictions += 1;
      },
    }),
    dropped: new LRUCache({ maxSize: Math.max(1, droppedLimit) }),
  };
  const recent = createRecentChanges(REMEMBERED_CHANGES);
  return {
    get sequence() {
      return recent.sequence;
    },
    get: (key) => take(parts, key, now()),
    holds: (key, answer) => parts.answers.peek(key) === answer,
    keep: (key, answer, sequence) => {
      if (parts.dropped.get(key) === answer.fingerprint) tally.needlessDrops += 1;
      parts.dropped.delete(key);
      if (recent.hasTouchedSince(sequence, answer.sources)) {
        tally.overtaken += 1;
        return false;
      }
      return !isOver(answer, now()) && put(parts, key, answer);
    },
    grow: (key, answer, bytes) => {
      if (parts.answers.peek(key) === answer) parts.answers.grow(key, bytes);
    },
    apply: (changes) => {
      for (const change of changes) {
        recent.record(change);
        const touched = index.touchedBy(change) ?? new Set(parts.answers.keys());
        for (const key of touched) drop(parts, key);
        tally.drops += touched.size;
      }
    },
    counts: () => ({ entries: parts.answers.size, bytes: parts.answers.bytes, ...tally }),
  };
};

const take = <Answer extends KeptAnswer>(
  parts: StoreParts<Answer>,
  key: string,
  now: number,
): Answer | undefined => {
  const answer = parts.answers.get(key);
  if (!answer) return undefined;
  if (isOver(answer, now)) {
    forget(parts, key);
    return undefined;
  }
  return answer;
};

const isOver = ({ validUntil }: KeptAnswer, now: number): boolean =>
  validUntil !== null && validUntil <= now;

const put = <Answer extends KeptAnswer>(
  { answers, index }: StoreParts<Answer>,
  key: string,
  answer: Answer,
): boolean => {
  const former = answers.peek(key);
  if (former) index.remove(key, former.sources);
  const isKept = answers.set(key, answer, answer.bytes);
  if (isKept) index.add(key, answer.sources);
  return isKept;
};

/** Its key counts as met: it is made again and kept when somebody asks for it. */
const forget = <Answer extends KeptAnswer>(
  { answers, index }: StoreParts<Answer>,
  key: string,
): void => {
  const answer = answers.peek(key);
  if (!answer) return;
  answers.outdate(key);
  index.remove(key, answer.sources);
};

const drop = <Answer extends KeptAnswer>(parts: StoreParts<Answer>, key: string): void => {
  const answer = parts.answers.peek(key);
  if (!answer) return;
  forget(parts, key);
  parts.dropped.set(key, answer.fingerprint, { size: BYTES_PER_DROP + bytesOfKey(key) });
};
