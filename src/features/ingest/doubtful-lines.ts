import { foldedWords } from '../../lib/folded-text';
import { initialsOf, isTitleAlone, withoutTitles } from '../../lib/personal-name';
import {
  beginsWithTime,
  isNameless,
  timeAlone,
  undress,
  undressBeginning,
  undressTimedName,
} from './label-dress';
import { isAlmost, skeletonOf } from './label-likeness';
import { withoutMarks } from './markers';
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
/** Letters of a name without a colon behind it of which one may be wrong. */
const LEAST_LETTERS = 6;
/** So many turns must print a time for a line with one to be half a turn. */
const LEAST_TIMED = 2;

/** What stands between a label and what is said, and what people and programs write in its place. */
const COLONS = '[:：;；꞉∶﹕︰ː׃]';
const HEAD = new RegExp(`^[^\\n]{0,${LONGEST_SHORT}}?(?=${COLONS})`, 'u');
/** Marks, brackets and a time may stand between a name and its colon. */
const BEHIND_NAME = String.raw`(?:,\s*[\p{L}.]{2,10})?[^\p{L}\d:：]{0,6}(?:[([{（][^\])}）]{1,40}[\])}）])?[^\p{L}\d:：]{0,6}(?:[:：]|[[({]?\d{1,2}:\d{2})`;
const TIME_BEFORE = String.raw`\d:\d{2}[^\p{L}\p{N}]{0,6}`;
const NO_LETTER = String.raw`(?![\p{L}\p{M}\p{N}'’-])`;
/** Georgian letters are small ones that begin sentences. */
const NEW_SENTENCE = String.raw`(?:\p{Script=Georgian}|(?!\p{Ll})\S)`;
const WITHOUT_CASE = /^\p{Lo}/u;

/** Those who speak on the page, as a spoilt line may still show them. */
interface Speakers {
  /** Each name in its folded words. */
  readonly names: readonly (readonly string[])[];
  readonly fullNames: readonly (readonly string[])[];
  readonly surnames: readonly (readonly string[])[];
  readonly skeletons: readonly string[];
  /** Names and short labels as they are printed, where they begin a line. */
  readonly beginning: RegExp;
  /** The same within a line, before a colon or a time. */
  readonly within: RegExp;
  /** Indexes of labels that are words before the initials of somebody else: a title that nobody knows. */
  readonly titled: ReadonlySet<number>;
  readonly isTimed: boolean;
}

/**
 * Lines that look as if they were to begin a turn of somebody who speaks on this page, and could not be read as one: they
 * hold the name before a colon, or begin with it, whole or spoilt; or nobody's name stands where one should. Their words
 * would be another person's.
 *
 * @param labelled indexes of lines that are judged already
 */
export function findDoubts(
  lines: readonly PageLine[],
  starts: readonly LabelledLine[],
  labelled: ReadonlySet<number>,
): Notice[] {
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
}

function describeSpeakers(lines: readonly PageLine[], starts: readonly LabelledLine[]): Speakers {
  const printed = starts.flatMap(({ name }) => [name, withoutTitles(name)]);
  const lastWords = starts.flatMap(({ form, name }) =>
    form === 'name' || (form === 'caseless' && name.includes(' '))
      ? [name.split(' ').at(-1) ?? name]
      : [],
  );
  const hasInitials = starts.some(({ form }) => form === 'initials');
  const isShort =
    hasInitials || starts.some(({ name, key }) => lettersOf(name).length < key.split(' ').length);
  const initials = hasInitials ? starts.map(({ name }) => initialsOf(name)) : [];
  const shortNames = [...lastWords, ...lastWords.map((word) => word.toUpperCase()), ...initials];
  const beginning = anyOf(isShort ? [...printed, ...shortNames] : printed);
  const within = anyOf([...printed, ...shortNames]);
  const names = starts.map(({ name }) => lettersOf(name));
  const fullNames = names.filter((words) => words.length > 1);
  const times = starts.filter(({ index }) => beginsWithTime(lines[index]?.text ?? ''));
  return {
    names,
    fullNames,
    surnames: fullNames.map((words) => words.slice(-1)).filter(isLongEnough),
    skeletons: [...new Set([...printed, ...lastWords].map(skeletonOf))].filter((one) => one !== ''),
    beginning: new RegExp(`^${beginning}${NO_LETTER}[^\\p{L}\\p{N}]*${NEW_SENTENCE}`, 'u'),
    within: new RegExp(
      `(?:(?<!^|[\\p{L}\\p{N}'’-])|[\\p{Lo}\\p{P}])${within}${BEHIND_NAME}|${TIME_BEFORE}${within}\\s*$`,
      'u',
    ),
    titled: new Set(
      starts
        .filter(({ name }) => name.includes(' ') && initials.includes(name.split(' ').at(-1) ?? ''))
        .map(({ index }) => index),
    ),
    isTimed: times.length >= LEAST_TIMED,
  };
}

/** The longest first. */
function anyOf(texts: readonly string[]): string {
  const parts = [...new Set(texts.filter((text) => text !== ''))]
    .sort((one, other) => other.length - one.length)
    .map(escaped);
  return `(?:${parts.join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
}

interface Place {
  /** Before the conversation, where people are named who are going to speak. */
  readonly isBefore: boolean;
  /** Below a label without words: sure to be of this turn, whomever it names. */
  readonly isOpening: boolean;
  /** The next line; empty where a paragraph ends. */
  readonly under: string;
}

function isSpoilt(text: string, speakers: Speakers, place: Place): boolean {
  const label = undress(text)?.label ?? null;
  const isLabelled = label !== null && isNamed(label, [...speakers.names, ...speakers.surnames]);
  return (
    isLabelled ||
    isShortAndNamed(text, speakers.fullNames) ||
    isAlmostLabel(text, speakers) ||
    isNameAlone(text, speakers, place) ||
    (!place.isOpening && beginsSpoilt(undressBeginning(text), speakers, place))
  );
}

/** A name and no words: in the conversation, beside a time, or above other words. */
function isNameAlone(text: string, speakers: Speakers, { isBefore, under }: Place): boolean {
  const isAbove = under.trim() !== '' && !isAlone(undressBeginning(under), speakers);
  const isLabel = !isBefore || isAbove || undressTimedName(text) !== null;
  return isLabel && isAlone(undressBeginning(text), speakers);
}

function beginsSpoilt(beginning: string, speakers: Speakers, { isBefore }: Place): boolean {
  const forms = [beginning, withoutTitles(beginning)];
  return (
    forms.some((form) => speakers.beginning.test(form)) ||
    isCutOff(beginning, speakers) ||
    (!isBefore && beginsAlmost(beginning, speakers))
  );
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

/** What stands before the colon, or what was to be one, is almost a label of this page. */
function isAlmostLabel(text: string, { skeletons, fullNames }: Speakers): boolean {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return false;
  if (isNamed(head, fullNames)) return true;
  const letters = skeletonOf(undressBeginning(head));
  const isTiny = letters.length > 0 && letters.length <= 2 && !/\p{L}\s+\p{L}/u.test(head);
  return isTiny || skeletons.some((skeleton) => isAlmost(letters, skeleton));
}

/** The line is the beginning of a name, before a hyphen. */
function isCutOff(beginning: string, { skeletons }: Speakers): boolean {
  const letters = skeletonOf(beginning);
  return (
    letters !== '' && beginning.endsWith('-') && skeletons.some((one) => one.startsWith(letters))
  );
}

/** The line is a name, or a part of one, and nothing else. */
function isAlone(beginning: string, { names }: Speakers): boolean {
  const words = lettersOf(beginning);
  return (
    words.length > 0 &&
    beginning.length <= LONGEST_SHORT &&
    !/[.!?…。！？؟।]\s*$/u.test(beginning) &&
    names.some((name) => words.length <= name.length && words.every((word) => name.includes(word)))
  );
}

/** Without a colon, the line begins as the name of a speaker does but for a slip. */
function beginsAlmost(beginning: string, { fullNames }: Speakers): boolean {
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
}

interface Conversation {
  readonly starts: readonly LabelledLine[];
  readonly speakers: Speakers;
}

/** Where a label should stand there is a colon, or a time, and no name. */
function isOrphan(
  lines: readonly PageLine[],
  index: number,
  { starts, speakers }: Conversation,
): boolean {
  const text = lines[index]?.text ?? '';
  if (isNameless(text) || isTitleAlone(undress(text)?.label ?? '')) return true;
  if (timeAlone(text) !== null) return isOrphanTime(lines, index, starts);
  return speakers.isTimed && beginsWithTime(text);
}

/** A time that stands alone belongs to no label, while those of other turns do. */
function isOrphanTime(
  lines: readonly PageLine[],
  index: number,
  starts: readonly LabelledLine[],
): boolean {
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
}

function beginsWith(words: readonly string[], names: readonly (readonly string[])[]): boolean {
  return names.some(
    (name) => name.length > 0 && name.every((word, place) => words[place] === word),
  );
}

/** The folded words without digits and other signs that have got into them. */
function lettersOf(text: string): string[] {
  return foldedWords(withoutTitles(text))
    .map((word) => word.replace(/[^\p{L}\p{M}]/gu, ''))
    .filter((word) => word !== '');
}
