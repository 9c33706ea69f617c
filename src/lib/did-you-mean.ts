import { editDistance } from './edit-distance';

/** A suggestion is at most so many edits away: more is guessing. */
const MOST_EDITS = 2;

/** The known word that was most likely meant, or null. Short words must be nearer. */
export const didYouMean = (word: string, known: readonly string[]): string | null => {
  const most = Math.min(MOST_EDITS, Math.floor(word.length / 2));
  const [best] = known
    // A word that is longer by more needs more edits: long texts of clients are not gone through.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= most)
    .map((candidate) => ({
      candidate,
      edits: editDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return best?.candidate ?? null;
};
