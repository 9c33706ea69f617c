import { foldedWords } from '../../lib/folded-text';
import { alignWords } from '../../lib/word-alignment';
import type { Turn } from '../content/turn';

/** turnId of a turn that is gone → turnId of the turn that its words went into, which may be gone by now as well. */
export type Successors = ReadonlyMap<string, string>;

/** Of the words of a turn that is gone, so many must have come to another. */
const LEAST_SHARE = 0.5;

type Spoken = Pick<Turn, 'turnId' | 'text'>;

interface Transcripts {
  readonly previous: readonly Spoken[];
  readonly now: readonly Spoken[];
}

/**
 * The turns that flowed into others, whoever brought them together and however: a turn is gone, and a neighbour that stays
 * has won its words. A turn whose words are gone as well has no successor.
 */
export const findMergedTurns = ({ previous, now }: Transcripts): Map<string, string> => {
  const left = new Map(now.map((turn) => [turn.turnId, turn]));
  const merged = new Map<string, string>();
  const gainOf = gains(previous, left);
  previous.forEach(({ turnId, text }, index) => {
    if (turnId === '' || left.has(turnId)) return;
    const words = foldedWords(text);
    const successor = neighboursOf(previous, index, left).find(
      (neighbour) => words.length > 0 && hasWon(gainOf(neighbour), words),
    );
    if (successor !== undefined) merged.set(turnId, successor);
  });
  return merged;
};

/** The turn of a transcript that a turnId leads to now; null where it leads nowhere. */
export const survivingTurn = (
  turnId: string,
  successors: Successors,
  isThere: (turnId: string) => boolean,
): string | null => {
  const seen = new Set<string>();
  let at: string | undefined = turnId;
  while (at !== undefined && !seen.has(at)) {
    if (isThere(at)) return at;
    seen.add(at);
    at = successors.get(at);
  }
  return null;
};

/** The turnIds that lead to each turn of a transcript beside its own. */
export const formerIdsByTurn = (
  successors: Successors,
  turnIds: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const there = new Set(turnIds);
  const former = new Map<string, string[]>();
  for (const gone of successors.keys()) {
    const survivor = there.has(gone)
      ? null
      : survivingTurn(gone, successors, (turnId) => there.has(turnId));
    if (survivor !== null) former.set(survivor, [...(former.get(survivor) ?? []), gone]);
  }
  return former;
};

/** The nearest turns before and behind that stay; a merge keeps the first. */
const neighboursOf = (
  previous: readonly Spoken[],
  index: number,
  left: ReadonlyMap<string, Spoken>,
): string[] => {
  const stays = ({ turnId }: Spoken): boolean => left.has(turnId);
  const before = previous.slice(0, index).findLast(stays);
  const behind = previous.slice(index + 1).find(stays);
  return [before, behind].flatMap((turn) => turn?.turnId ?? []);
};

/** The words that a turn has won, in order; worked out once for each turn that is asked about. */
const gains = (previous: readonly Spoken[], left: ReadonlyMap<string, Spoken>) => {
  const before = new Map(previous.map(({ turnId, text }) => [turnId, text]));
  const known = new Map<string, readonly string[]>();
  return (turnId: string): readonly string[] => {
    const own = known.get(turnId) ?? gainedWords(before.get(turnId), left.get(turnId)?.text);
    known.set(turnId, own);
    return own;
  };
};

const gainedWords = (before = '', after = ''): string[] => {
  const words = foldedWords(after);
  const kept = new Set(alignWords(foldedWords(before), words).map(({ right }) => right));
  return words.filter((_, index) => !kept.has(index));
};

const hasWon = (gained: readonly string[], words: readonly string[]): boolean =>
  gained.length > 0 && alignWords(words, gained).length >= words.length * LEAST_SHARE;
