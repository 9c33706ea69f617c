import type { DraftTurn } from '../content/turn';

/** So many turns an interview may have. */
export const MOST_TURNS = 2_000;

/** So many characters, as readers count them, a turn may have. */
export const LONGEST_TURN = 20_000;

export type TurnLimitProblem =
  | { readonly code: 'TOO_MANY_TURNS'; readonly count: number; readonly limit: number }
  | {
      readonly code: 'TURN_TOO_LONG';
      /** Counted from 1. */
      readonly number: number;
      readonly length: number;
      readonly limit: number;
    };

/** The first limit that a transcript goes beyond; null where it keeps to all of them. */
export const findTurnLimitProblem = (
  turns: readonly Pick<DraftTurn, 'text'>[],
): TurnLimitProblem | null => {
  if (turns.length > MOST_TURNS) {
    return { code: 'TOO_MANY_TURNS', count: turns.length, limit: MOST_TURNS };
  }
  const index = turns.findIndex(({ text }) => isTooLong(text));
  const text = turns[index]?.text;
  return text === undefined
    ? null
    : { code: 'TURN_TOO_LONG', number: index + 1, length: lengthOf(text), limit: LONGEST_TURN };
};

export const describeTurnLimitProblem = (problem: TurnLimitProblem): string =>
  problem.code === 'TOO_MANY_TURNS'
    ? `The transcript has ${problem.count} turns, and at most ${problem.limit} are allowed. Nothing was saved.`
    : `Turn ${problem.number} has ${problem.length} characters, and at most ${problem.limit} are allowed: part it. Nothing was saved.`;

export const isTooLong = (text: string): boolean =>
  text.length > LONGEST_TURN && lengthOf(text) > LONGEST_TURN;

/** A character outside of the basic plane counts once. */
const lengthOf = (text: string): number => Array.from(text).length;
