import { countBy } from '../../../lib/by-key';
import { isBlank, type PageLine } from '../text/lines';
import type { KnownNames } from './known-names';
import { readSpeakerLabel, type SpeakerLabel } from './label';
import { beginsWithTime, undress } from './label-dress';

/** A line as a word processor or a page shows it. */
export interface DressedLine extends PageLine {
  /** Of its text so many characters at the beginning are bold; 0 where none are. */
  readonly bold: number;
}

interface Candidate {
  readonly index: number;
  readonly label: SpeakerLabel;
  /** The line with a colon behind the label. */
  readonly text: string;
  /** It stands out: bold, or in capitals. */
  readonly isMarked: boolean;
}

/** Of a label that nothing marks, so many must stand on lines of their own. */
const LEAST_UNMARKED = 2;

/**
 * The lines with a colon behind each label that is shown without one: on a line of its own above the words, in capitals, or
 * in bold type. Where other labels of the text have their colons, only a speaker among those is taken for one.
 */
export const withLabelColons = (lines: readonly DressedLine[], names: KnownNames): PageLine[] => {
  const candidates = lines.flatMap((line, index) => candidateIn(lines, line, index));
  const withColon = new Set(lines.flatMap(({ text }) => labelWithColon(text)));
  const count = countBy(candidates, ({ label }) => label.key);
  const isTaken = ({ label, isMarked }: Candidate): boolean => {
    if (names.isKnown(label.key) || withColon.has(label.key)) return true;
    if (withColon.size > 1) return false;
    return (
      (isMarked && candidates.length > 1) ||
      label.form === 'role' ||
      (count.get(label.key) ?? 0) >= LEAST_UNMARKED
    );
  };
  const taken = new Map(
    candidates.filter(isTaken).map(({ index, text }) => [index, text] as const),
  );
  return lines.map(({ number, text }, index) => ({ number, text: taken.get(index) ?? text }));
};

const labelWithColon = (text: string): string[] => {
  const label = undress(text) === null ? null : readSpeakerLabel(text);
  return label === null || label.isPhrase ? [] : [label.key];
};

const candidateIn = (
  lines: readonly DressedLine[],
  line: DressedLine,
  index: number,
): Candidate[] => {
  if (isBlank(line) || undress(line.text) !== null) return [];
  const bold = line.text.slice(0, line.bold).trim();
  const rest = line.text.slice(line.bold).trim();
  if (bold !== '' && rest !== '') return candidate(index, bold, { rest, isMarked: true });
  const hasWords = lines.slice(index + 1).some((other) => !isBlank(other));
  if (!hasWords || beginsWithTime(line.text)) return [];
  const isMarked = bold !== '' || isInCapitals(line.text);
  return candidate(index, line.text.trim(), { rest: '', isMarked });
};

const candidate = (
  index: number,
  words: string,
  { rest, isMarked }: { readonly rest: string; readonly isMarked: boolean },
): Candidate[] => {
  if (/[.!?…]$/u.test(words) && !/\b\p{Lu}\p{Ll}{0,2}\.$/u.test(words)) return [];
  const text = `${words}: ${rest}`.trimEnd();
  const label = readSpeakerLabel(text);
  if (label === null || (label.form === 'word' && !isMarked)) return [];
  return [{ index, label, text, isMarked }];
};

const isInCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && /\p{Lu}/u.test(letters) && letters === letters.toUpperCase();
};
