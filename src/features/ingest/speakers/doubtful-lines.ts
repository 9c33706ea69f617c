import { isTitleAlone } from '../../../lib/personal-name';
import type { Notice } from '../parsed-page';
import { isBlank, type PageLine, tidy } from '../text/lines';
import { withoutMarks } from '../text/markers';
import type { LabelledLine } from './evidence';
import { beginsWithTime, isNameless, timeAlone, undress } from './label-dress';
import { describeSpeakers, LEAST_TIMED, type PrintedSpeakers } from './printed-speakers';
import { isSpoilt } from './spoilt-labels';

const LONGEST_QUOTED = 60;

/**
 * Lines that look as if they were to begin a turn of somebody who speaks on this page, and could not be read as one: they
 * hold the name before a colon, or begin with it, whole or spoilt; or nobody's name stands where one should. Their words
 * would be another person's.
 *
 * @param labelled indexes of lines that are judged already
 */
export const findDoubts = (
  lines: readonly PageLine[],
  starts: readonly LabelledLine[],
  labelled: ReadonlySet<number>,
): Notice[] => {
  const [first] = starts;
  if (first === undefined) return [];
  const speakers = describeSpeakers(lines, starts);
  const openings = new Set(starts.map((start) => openingLine(lines, start)));
  const rests = new Map(starts.map(({ index, rest }) => [index, rest]));
  return lines.flatMap(({ number, text }, index): Notice[] => {
    const place = {
      isBefore: index < first.index,
      isOpening: openings.has(index),
      under: lines[index + 1]?.text ?? '',
    };
    const isDoubtful =
      (!labelled.has(index) &&
        (isSpoilt(text, speakers, place) || isOrphan(lines, index, { starts, speakers }))) ||
      speakers.titled.has(index) ||
      speakers.within.test(withoutMarks(rests.get(index) ?? text));
    if (!isDoubtful || isBlank({ number, text })) return [];
    const quoted = tidy(text).slice(0, LONGEST_QUOTED);
    const message = `“${quoted}…” names a speaker and could not be read as a turn.`;
    return [{ line: number, message, isDoubtful: true }];
  });
};

/** Under a label without words, the first line is sure to be of this turn, whomever it names; -1 elsewhere. */
const openingLine = (lines: readonly PageLine[], { index, rest }: LabelledLine): number => {
  if (rest !== '') return -1;
  return lines.findIndex(
    (line, place) => place > index && !isBlank(line) && timeAlone(line.text) === null,
  );
};

interface Conversation {
  readonly starts: readonly LabelledLine[];
  readonly speakers: PrintedSpeakers;
}

/** Where a label should stand there is a colon, or a time, and no name. */
const isOrphan = (
  lines: readonly PageLine[],
  index: number,
  { starts, speakers }: Conversation,
): boolean => {
  const text = lines[index]?.text ?? '';
  if (isNameless(text) || isTitleAlone(undress(text)?.label ?? '')) return true;
  if (timeAlone(text) !== null) return isOrphanTime(lines, index, starts);
  return speakers.isTimed && beginsWithTime(text);
};

/** A time that stands alone belongs to no label, while those of other turns do. */
const isOrphanTime = (
  lines: readonly PageLine[],
  index: number,
  starts: readonly LabelledLine[],
): boolean => {
  const isBeside = (at: number): boolean => {
    const behind = lines.findIndex((line, place) => place > at && !isBlank(line));
    const before = lines.findLastIndex((line, place) => place < at && !isBlank(line));
    return starts.some(
      (start) => start.index === behind || (start.index === before && start.rest === ''),
    );
  };
  const times = starts.filter(
    ({ index: at, isTimed }) =>
      isTimed ||
      lines.some((line, place) => Math.abs(place - at) <= 2 && timeAlone(line.text) !== null),
  );
  return times.length >= LEAST_TIMED && times.length * 2 >= starts.length && !isBeside(index);
};
