import { withoutTitles } from '../../../lib/personal-name';
import { undress, undressBeginning, undressTimedName } from './label-dress';
import { isAlmost, skeletonOf } from './label-likeness';
import { lettersOf, SHORTEST_SURNAME, type PrintedSpeakers } from './printed-speakers';

/** Before a colon, so many words may be a label that is spoilt. */
const MOST_WORDS = 8;
/** Characters of a line that may be a spoilt label and nothing else. */
const LONGEST_SHORT = 60;
/** Letters of a name without a colon behind it of which one may be wrong. */
const LEAST_LETTERS = 6;

/** What stands between a label and what is said, and what people and programs write in its place. */
const COLONS = '[:：;；꞉∶﹕︰ː׃]';
const HEAD = new RegExp(`^[^\\n]{0,${LONGEST_SHORT}}?(?=${COLONS})`, 'u');
const WITHOUT_CASE = /^\p{Lo}/u;

/** Where a line stands. */
export interface LinePlace {
  /** Before the conversation, where people are named who are going to speak. */
  readonly isBefore: boolean;
  /** Below a label without words: sure to be of this turn, whomever it names. */
  readonly isOpening: boolean;
  /** The next line; empty where a paragraph ends. */
  readonly under: string;
}

/** Whether a line shows the name of somebody who speaks as a label does, whole or spoilt. */
export const isSpoilt = (text: string, speakers: PrintedSpeakers, place: LinePlace): boolean => {
  const label = undress(text)?.label ?? null;
  const isLabelled =
    label !== null &&
    (isNamed(label, [...speakers.names, ...speakers.surnames]) || holdsInitials(label, speakers));
  return (
    isLabelled ||
    isShortAndNamed(text, speakers.fullNames) ||
    isAlmostLabel(text, speakers) ||
    isNameAlone(text, speakers, place) ||
    (!place.isOpening && beginsSpoilt(undressBeginning(text), speakers, place))
  );
};

/** A name and no words: in the conversation, beside a time, or above other words. */
const isNameAlone = (
  text: string,
  speakers: PrintedSpeakers,
  { isBefore, under }: LinePlace,
): boolean => {
  const isAbove = under.trim() !== '' && !isAlone(undressBeginning(under), speakers);
  const isLabel = !isBefore || isAbove || undressTimedName(text) !== null;
  return isLabel && isAlone(undressBeginning(text), speakers);
};

const beginsSpoilt = (
  beginning: string,
  speakers: PrintedSpeakers,
  { isBefore }: LinePlace,
): boolean => {
  const forms = [beginning, withoutTitles(beginning)];
  return (
    forms.some((form) => speakers.beginning.test(form)) ||
    isCutOff(beginning, speakers) ||
    (!isBefore && beginsAlmost(beginning, speakers))
  );
};

/** A short label that holds a name anywhere, or a longer one that begins with it. */
const isNamed = (label: string, names: readonly (readonly string[])[]): boolean => {
  const words = lettersOf(label);
  if (words.length > MOST_WORDS) return beginsWith(words, names);
  return words.some((_, place) => beginsWith(words.slice(place), names));
};

/** A short label with the initials of somebody who speaks, in capitals: "TB said". */
const holdsInitials = (label: string, { initials }: PrintedSpeakers): boolean => {
  const words = label.split(/[^\p{L}\p{M}.]+/u).map((word) => word.replaceAll('.', ''));
  return words.length <= MOST_WORDS && words.some((word) => initials.includes(word));
};

/** A short line with a colon and a whole name in it, wherever they stand. */
const isShortAndNamed = (text: string, names: readonly (readonly string[])[]): boolean =>
  text.length <= LONGEST_SHORT && /[:：]/.test(text) && isNamed(text, names);

/** What stands before the colon, or what was to be one, is almost a label of this page. */
const isAlmostLabel = (text: string, { skeletons, fullNames }: PrintedSpeakers): boolean => {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return false;
  if (isNamed(head, fullNames)) return true;
  const letters = skeletonOf(undressBeginning(head));
  const isTiny = letters.length > 0 && letters.length <= 2 && !/\p{L}\s+\p{L}/u.test(head);
  return isTiny || skeletons.some((skeleton) => isAlmost(letters, skeleton));
};

/** The line is the beginning of a name, before a hyphen. */
const isCutOff = (beginning: string, { skeletons }: PrintedSpeakers): boolean => {
  const letters = skeletonOf(beginning);
  return (
    letters !== '' && beginning.endsWith('-') && skeletons.some((one) => one.startsWith(letters))
  );
};

/** The line is a name, or a part of one, and nothing else. */
const isAlone = (beginning: string, { names }: PrintedSpeakers): boolean => {
  const words = lettersOf(beginning);
  return (
    words.length > 0 &&
    beginning.length <= LONGEST_SHORT &&
    !/[.!?…。！？؟।]\s*$/u.test(beginning) &&
    names.some((name) => words.length <= name.length && words.every((word) => name.includes(word)))
  );
};

/** Without a colon, the line begins as the name of a speaker does but for a slip. */
const beginsAlmost = (beginning: string, { fullNames }: PrintedSpeakers): boolean => {
  const words = lettersOf(beginning);
  if (beginsWith(words, fullNames)) return true;
  return fullNames.some((name) => {
    const letters = skeletonOf(name.join(''));
    if (letters.length < (WITHOUT_CASE.test(letters) ? SHORTEST_SURNAME : LEAST_LETTERS))
      return false;
    return [name.length - 1, name.length, name.length + 1].some((count) =>
      isAlmost(skeletonOf(words.slice(0, count).join('')), letters),
    );
  });
};

const beginsWith = (words: readonly string[], names: readonly (readonly string[])[]): boolean =>
  names.some((name) => name.length > 0 && name.every((word, place) => words[place] === word));
