import { foldedWords } from '../../lib/folded-text';
import { withoutTitles } from '../../lib/personal-name';
import { timeAlone, undress, undressBeginning } from './label-dress';
import type { PageLine } from './page-lines';
import { isBlank, tidy } from './page-lines';
import type { Notice } from './parsed-page';
import type { LabelledLine } from './speaker-evidence';

/** Letters of a surname by which a speaker is known. */
const SHORTEST_SURNAME = 3;
/** Before a colon, so many words may be a label that is spoilt. */
const MOST_WORDS = 8;
const LONGEST_QUOTED = 60;
/** Characters of a line that may be a spoilt label and nothing else. */
const LONGEST_SHORT = 60;

/**
 * Lines that look as if they were to begin a turn of somebody who speaks on this page, and could not be read as one:
 * they hold the name before a colon, or begin with it. Their words would be another person's.
 *
 * @param labelled indexes of lines that are judged already
 */
export function findDoubts(
  lines: readonly PageLine[],
  starts: readonly LabelledLine[],
  labelled: ReadonlySet<number>,
): Notice[] {
  const first = starts[0]?.index ?? lines.length;
  const names = starts.filter(({ form }) => form !== 'role').map(({ key }) => key.split(' '));
  const fullNames = names.filter((words) => words.length > 1);
  const openings = new Set(starts.map((start) => openingLine(lines, start)));
  const surnames = fullNames.map((words) => words.slice(-1)).filter(isLongEnough);
  return lines.flatMap(({ number, text }, index): Notice[] => {
    if (labelled.has(index)) return [];
    const label = undress(text)?.label ?? null;
    const isSpoilt =
      (label !== null && isNamed(label, [...names, ...surnames])) ||
      isShortAndNamed(text, fullNames);
    const isBare =
      index > first &&
      !openings.has(index) &&
      beginsWith(lettersOf(undressBeginning(text)), fullNames);
    if (!isSpoilt && !isBare) return [];
    const quoted = tidy(text).slice(0, LONGEST_QUOTED);
    const message = `“${quoted}…” names a speaker and could not be read as a turn.`;
    return [{ line: number, message, isDoubtful: true }];
  });
}

/** Under a label without words, the first line is sure to be of this turn, whomever it names; -1 elsewhere. */
function openingLine(lines: readonly PageLine[], { index, rest }: LabelledLine): number {
  if (rest !== '') return -1;
  return lines.findIndex(
    (line, place) => place > index && !isBlank(line) && timeAlone(line.text) === null,
  );
}

function isLongEnough([surname = '']: readonly string[]): boolean {
  return surname.length >= SHORTEST_SURNAME;
}

/** A short label that holds a name anywhere, or a longer one that begins with it. */
function isNamed(label: string, names: readonly (readonly string[])[]): boolean {
  const words = lettersOf(label);
  if (words.length > MOST_WORDS) return beginsWith(words, names);
  return words.some((_, place) => beginsWith(words.slice(place), names));
}

/** A short line with a colon and a whole name in it, wherever they stand. */
function isShortAndNamed(text: string, names: readonly (readonly string[])[]): boolean {
  return text.length <= LONGEST_SHORT && /[:：]/.test(text) && isNamed(text, names);
}

function beginsWith(words: readonly string[], names: readonly (readonly string[])[]): boolean {
  return names.some((name) => name.every((word, place) => words[place] === word));
}

/** The folded words without digits and other signs that have got into them. */
function lettersOf(text: string): string[] {
  return foldedWords(withoutTitles(text))
    .map((word) => word.replace(/\P{L}/gu, ''))
    .filter((word) => word !== '');
}
