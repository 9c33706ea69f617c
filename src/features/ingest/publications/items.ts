import { foldText } from '../../../lib/folded-text';
import { readDateLine } from '../text/date-line';
import { isBlank, type PageLine } from '../text/lines';
import { typeNameIn } from '../text/markers';

/** The longest title that can be stored, in characters. */
const LONGEST_TITLE = 255;
/** A line of more words than this is prose. */
const MOST_TITLE_WORDS = 25;

/**
 * Parts the lines of the related publications (blank ones left out) into one list a publication,
 * each beginning with its title. A title is a line that is printed twice in a row, or stands before a
 * date, or stands first, or, where neither helps, stands before the prose that follows the topics.
 */
export const splitPublications = (lines: readonly PageLine[]): PageLine[][] => {
  const sure = sureStarts(lines);
  const starts = [...new Set([...(lines.length > 0 ? [0] : []), ...sure])].sort((a, b) => a - b);
  return starts.flatMap((start, position) =>
    splitByType(lines.slice(start, starts[position + 1] ?? lines.length)),
  );
};

/** Whether a list of publications begins here: a title that is printed twice and a date, or a title and a date. */
export const beginsList = (lines: readonly PageLine[], from: number): boolean => {
  const [first, second, third] = printedFrom(lines, from, 3);
  if (!isTitleLine(first) || isProse(first)) return false;
  return isDateLine(second) || (isSameLine(first, second) && isDateLine(third));
};

/** The next lines that are not blank. Asked at each line of a page, it looks no further than it must. */
const printedFrom = (lines: readonly PageLine[], from: number, most: number): PageLine[] => {
  const found: PageLine[] = [];
  for (let index = from; index < lines.length && found.length < most; index += 1) {
    const line = lines[index];
    if (line !== undefined && !isBlank(line)) found.push(line);
  }
  return found;
};

export const isSameLine = (left: PageLine | undefined, right: PageLine | undefined): boolean =>
  left !== undefined && right !== undefined && foldText(left.text) === foldText(right.text);

const sureStarts = (lines: readonly PageLine[]): number[] => {
  const starts: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isTitleLine(lines[index])) continue;
    if (isTwiceFrom(lines, index)) {
      starts.push(index);
      index += 1;
    } else if (isDateLine(lines[index + 1])) starts.push(index);
  }
  return starts;
};

/**
 * Printed twice from here. Of three equal lines the first is a topic of the publication before; a
 * sentence that is printed twice is a summary that repeats itself, unless a date follows.
 */
const isTwiceFrom = (lines: readonly PageLine[], index: number): boolean => {
  const [first, second, third, fourth] = lines.slice(index, index + 4);
  if (!isSameLine(first, second)) return false;
  if (isDateLine(third)) return true;
  const isSentence = /[.…。]["”»]?$/u.test(first?.text.trim() ?? '');
  return !isSentence && !(isSameLine(second, third) && isDateLine(fourth));
};

/** Prose behind the topics shows that a title without date stands before it. */
const splitByType = (lines: readonly PageLine[]): PageLine[][] => {
  const items: PageLine[][] = [];
  let start = 0;
  let type = -1;
  lines.forEach((line, index) => {
    if (type === -1) type = typeNameIn(line.text) === null ? -1 : index;
    else if (index > type + 1 && isProse(line)) {
      items.push(lines.slice(start, index - 1));
      start = index - 1;
      type = -1;
    }
  });
  return [...items, lines.slice(start)];
};

const isTitleLine = (line: PageLine | undefined): line is PageLine => {
  if (line === undefined || line.text.length > LONGEST_TITLE) return false;
  return !isDateLine(line) && typeNameIn(line.text) === null;
};

const isDateLine = (line: PageLine | undefined): boolean =>
  line !== undefined && readDateLine(line.text).kind !== 'none';

const isProse = ({ text }: PageLine): boolean => {
  const isSentence = /[.!?…。]["”»’)]*$/u.test(text.trim()) && /\s\S+\s\S+/.test(text);
  return isSentence || text.trim().split(/\s+/).length > MOST_TITLE_WORDS;
};
