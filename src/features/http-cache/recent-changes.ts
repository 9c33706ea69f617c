import { isTouchedBy, type AnswerSources, type Change } from './change';

/**
 * The last changes with their numbers. An answer that was begun before a change was applied, and was
 * finished after it, may have been read before it: it must not be kept if the change touches it.
 */
export interface RecentChanges {
  /** How many changes were applied so far: what a reader remembers before it begins. */
  readonly sequence: number;
  record(change: Change): void;
  /** Whether a change since `sequence` touches the answer; also yes when that is no longer known. */
  hasTouchedSince(sequence: number, sources: AnswerSources): boolean;
}

export const createRecentChanges = (limit: number): RecentChanges => {
  const ring: Change[] = [];
  let sequence = 0;
  return {
    get sequence() {
      return sequence;
    },
    record: (change) => {
      ring[sequence % limit] = change;
      sequence += 1;
    },
    hasTouchedSince: (since, sources) => {
      if (sequence - since > limit) return true;
      for (let number = since; number < sequence; number += 1) {
        const change = ring[number % limit];
        if (change && isTouchedBy(sources, change)) return true;
      }
      return false;
    },
  };
};
