import { inOneLine } from '../../lib/clean-text';
import { fail, succeed, type Result } from '../../lib/result';
import type { Turn } from '../content/turn';
import {
  captionRefusal,
  parseCaptionFile,
  type CaptionFile,
  type CaptionRefusal,
} from './caption-file';
import { matchCaptions, type TurnTimes } from './caption-matching';
import { clockTimeOf } from './timestamp';

/** What a caption file changes about a transcript. */
export interface CaptionPlan {
  /** New times by index of the turn; only those that differ from what the turn has. */
  readonly changes: ReadonlyMap<number, TurnTimes>;
  readonly matchedCount: number;
  readonly unmatchedTurns: readonly UnmatchedTurn[];
  readonly unmatchedCues: readonly UnmatchedCue[];
}

export interface UnmatchedTurn extends Pick<Turn, 'turnId' | 'speaker' | 'text'> {
  /** From 1. */
  readonly number: number;
}

export interface UnmatchedCue {
  /** Seconds. */
  readonly start: number;
  readonly text: string;
}

/** Compares a caption file with the turns of an interview. Turns that do not match keep their times. */
export const planCaptions = (
  file: CaptionFile,
  turns: readonly Turn[],
): Result<CaptionPlan, CaptionRefusal> => {
  const cues = parseCaptionFile(
    file,
    turns.map(({ speaker }) => inOneLine(speaker)),
  );
  if (!cues.ok) return cues;
  const { times, unmatchedCues } = matchCaptions(turns, cues.value);
  const matched = [...times.entries()].flatMap(([index, own]) =>
    own ? [[index, own] as const] : [],
  );
  if (matched.length === 0) return fail(captionRefusal('CAPTIONS_DO_NOT_MATCH', file.name));
  return succeed({
    changes: new Map(matched.filter(([index, own]) => isChange(turns[index], own))),
    matchedCount: matched.length,
    unmatchedTurns: turns.flatMap(({ turnId, speaker, text }, index) =>
      times[index] ? [] : [{ number: index + 1, turnId, speaker, text: beginningOf(text) }],
    ),
    unmatchedCues: unmatchedCues.map(({ start, text }) => ({
      start: start / 1000,
      text: beginningOf(text),
    })),
  });
};

const isChange = (turn: Turn | undefined, { start, end }: TurnTimes): boolean =>
  turn?.start !== start || (turn.end ?? null) !== end;

const beginningOf = (text: string): string => {
  const line = inOneLine(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** What became of a caption file. */
export type CaptionOutcome =
  | { readonly kind: 'refused'; readonly refusal: CaptionRefusal }
  | (Omit<CaptionPlan, 'changes'> & {
      readonly kind: 'planned' | 'unchanged' | 'written';
      readonly interview: Readonly<Record<'documentId' | 'title' | 'locale', string>>;
      readonly changedCount: number;
      readonly isPublished: boolean;
      /** Why it was not published although it should have been. */
      readonly problems: readonly string[];
    });

/** Whether something that was asked for was not done, so that a person must look. */
export const captionsNeedAttention = (outcome: CaptionOutcome): boolean =>
  outcome.kind === 'refused' || outcome.unmatchedTurns.length > 0 || outcome.problems.length > 0;

/** Lines for a terminal. */
export const describeCaptions = (outcome: CaptionOutcome): readonly string[] => {
  if (outcome.kind === 'refused') {
    return [`refused: ${outcome.refusal.message} [${outcome.refusal.code}]`];
  }
  const { interview, changedCount, matchedCount, unmatchedTurns, unmatchedCues } = outcome;
  const all = matchedCount + unmatchedTurns.length;
  return [
    `${interview.title} [${interview.locale}]: ${matchedCount} of ${all} turns found in the captions; times ${CHANGED[outcome.kind]}: ${changedCount}`,
    ...unmatchedTurns.map(
      ({ number, turnId, speaker, text }) =>
        `  not found  turn ${number} (${turnId}) ${speaker}: ${text}`,
    ),
    ...unmatchedCues.map(
      ({ start, text }) => `  left over  ${clockTimeOf(Math.round(start * 1000))} ${text}`,
    ),
    ...(outcome.isPublished ? ['  published'] : []),
    ...outcome.problems.map((problem) => `  not published yet: ${problem}`),
  ];
};

const CHANGED = { planned: 'to change', unchanged: 'changed', written: 'changed' } as const;
