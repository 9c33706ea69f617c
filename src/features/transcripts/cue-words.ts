import type { Cue, TimedPart } from './caption-cue';

/** A word that a cue shows. */
export interface CueWord {
  readonly text: string;
  readonly voice: string | null;
  /** Milliseconds, where the file times the words within the cue. */
  readonly at: number | null;
  /** In which line of the cue, from 0. */
  readonly line: number;
}

/** A cue as it is shown, before it is known what of it was shown before. */
export interface ShownCue {
  readonly start: number;
  readonly end: number;
  readonly words: readonly CueWord[];
}

/** What is said in each cue, one for each voice in it. */
export const cuesOf = (shown: readonly ShownCue[]): readonly Cue[] =>
  shown.flatMap((cue) => voicesOf(cue.words).map((words) => cueOf(cue, words)));

const voicesOf = (words: readonly CueWord[]): CueWord[][] => {
  const runs: CueWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.voice === word.voice) last.push(word);
    else runs.push([word]);
  }
  return runs;
};

const cueOf = ({ start, end }: ShownCue, words: readonly CueWord[]): Cue => {
  const cue = { start, end, voice: words[0]?.voice ?? null, text: joined(words) };
  const parts = partsOf({ start, end }, words);
  return parts.length > 1 ? { ...cue, parts } : cue;
};

/** Only what can be true in order: a time outside of its cue, or before the one before, is passed over. */
const partsOf = (
  { start, end }: Pick<ShownCue, 'start' | 'end'>,
  words: readonly CueWord[],
): readonly TimedPart[] => {
  const parts: { start: number; words: CueWord[] }[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    const at = word.at ?? start;
    if (last === undefined)
      parts.push({ start: at > start && at < end ? at : start, words: [word] });
    else if (at > last.start && at < end) parts.push({ start: at, words: [word] });
    else last.words.push(word);
  }
  return parts.map((part) => ({ start: part.start, text: joined(part.words) }));
};

const joined = (words: readonly CueWord[]): string => words.map(({ text }) => text).join(' ');
