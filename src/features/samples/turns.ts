import { readDraftTurn, type DraftTurn } from '../content/turn';
import type { Span, Translation } from './supplements';

/** A turn as the Document Service takes it. */
export type GivenTurn = Required<DraftTurn>;

/** The turns with the times at which they are spoken; null where the times belong to another transcript, or turns have some. */
export const timedTurns = (
  turns: readonly unknown[],
  spans: readonly Span[],
): readonly GivenTurn[] | null => {
  const given = turns.map(readDraftTurn);
  if (spans.length === 0 || spans.length !== given.length) return null;
  if (given.some(({ start, end }) => start !== null || end !== null)) return null;
  return given.map((turn, index) => ({ ...turn, ...spans[index] }));
};

/**
 * The turns of an original in another language: the same turns, said with other words. Null where there are not as many
 * words as turns.
 */
export const translatedTurns = (
  originals: readonly unknown[],
  { turns, speakers }: Translation,
): readonly GivenTurn[] | null => {
  if (turns.length === 0 || turns.length !== originals.length) return null;
  return originals.map(readDraftTurn).map((turn, index) => ({
    ...turn,
    speaker: speakers[turn.speaker] ?? turn.speaker,
    text: turns[index] ?? turn.text,
  }));
};
