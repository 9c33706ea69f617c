import type { TurnFacts } from './turn-row';

/** The index of the turn that is heard at a time, in seconds; null where none is, or none has a time. */
export const turnHeardAt = (
  turns: readonly Pick<TurnFacts, 'start' | 'end'>[],
  seconds: number,
): number | null => {
  const begun = turns.reduce<Begun>(
    (last, { start }, index) =>
      start === null || start > seconds || start < last.start ? last : { index, start },
    { index: null, start: 0 },
  );
  const end = begun.index === null ? null : (turns[begun.index]?.end ?? null);
  return end !== null && seconds >= end ? null : begun.index;
};

/** As a turn keeps it: to the tenth, which is as exact as an ear and a finger. */
export const stampOf = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Seconds of an audio file for the field that has no fraction; null for what is no length. */
export const wholeSeconds = (seconds: number): number | null =>
  Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds) : null;

/** The last turn that has begun. */
interface Begun {
  readonly index: number | null;
  readonly start: number;
}
