import { foldedWords } from '../../../lib/folded-text';
import { initialsOf, isShortFormOf } from '../../../lib/personal-name';
import type { Notice } from '../parsed-page';
import { ANSWER_LABELS, NAME_PARTICLES, QUESTION_LABELS } from '../text/label-words';
import { isBlank, type PageLine } from '../text/lines';
import { findDoubts } from './doubtful-lines';
import { type Evidence, gatherEvidence, isMentioned, type LabelledLine } from './evidence';
import { shortFormsOf, type KnownNames } from './known-names';
import { type LabelForm, readSpeakerLabel, speakerKey } from './label';
import { isAlmost, skeletonOf } from './label-likeness';
import { findOddSpeakers } from './odd-speakers';

export interface FoundSpeakers {
  /** The lines that begin a turn, in order. */
  readonly starts: readonly LabelledLine[];
  readonly notices: readonly Notice[];
}

/** A label that is also an ordinary word or way to begin a sentence ("Will", "Mark") must carry so much of a page. */
const LEAST_SHARE = 0.25;
const LEAST_COUNT = 3;
/** Letters of a word that may be what is left of a label. */
const SHORTEST_WORD = 2;

/**
 * Decides which lines begin a turn. The form of the label comes first; then the evidence of the
 * page: it recurs, the opening names it, the caller knows it. A full name that occurs once and is
 * named nowhere is taken for a speaker unless its words are ordinary words of the page, it is used
 * as a place, or it stands before the conversation has begun; each such decision is a notice.
 */
export const findSpeakers = (lines: readonly PageLine[], knownNames: KnownNames): FoundSpeakers => {
  const labelled = labelledLines(lines);
  const evidence = gatherEvidence(lines, labelled, knownNames);
  const isSure = (label: LabelledLine): boolean => isSureSpeaker(evidence, label);
  const firstSure = labelled.find(isSure)?.index ?? -1;
  const firstLine = lines.findIndex((line) => !isBlank(line));
  const isTaken = (label: LabelledLine): boolean =>
    isSure(label) ||
    (label.form === 'name' &&
      isLikelyOnce(evidence, label, {
        isEarly: firstSure === -1 || label.index < firstSure,
        isTitlePlace: firstSure !== -1 && label.index === firstLine,
      }));
  const taken = labelled.filter(isTaken);
  const starts = underFullNames(taken);
  const notices = [
    ...noticesFor(lines, labelled, {
      isSure,
      isTaken,
      isTitle: ({ index }) => index === firstLine,
    }),
    ...findDoubts(lines, starts, new Set(labelled.map(({ index }) => index))),
    ...findOddSpeakers(lines, taken, knownNames),
  ];
  return { starts, notices };
};

/** "Dorn" and "PD" are Pavel Dorn where only one speaker of the page is called so. */
const underFullNames = (starts: readonly LabelledLine[]): LabelledLine[] => {
  const names = new Map(starts.map(({ key, name }) => [key, name]));
  return starts.map((label) => {
    if (label.form === 'role') return label;
    const fuller = [...names].filter(
      ([, name]) => label.key === speakerKey(initialsOf(name)) || isShortFormOf(label.name, name),
    );
    const [only] = fuller;
    return fuller.length === 1 && only !== undefined ? { ...label, key: only[0] } : label;
  });
};

/** The keys of the labels that are not surely speakers'. */
export const unsureLabels = (lines: readonly PageLine[], knownNames: KnownNames): string[] => {
  const labelled = labelledLines(lines);
  const evidence = gatherEvidence(lines, labelled, knownNames);
  const unsure = labelled.filter((label) => !isSureSpeaker(evidence, label));
  return [...new Set(unsure.map(({ key }) => key))];
};

/** How many names the lines begin with, by their form alone: each is held against all lines and all others. */
export const countNames = (lines: readonly PageLine[]): number =>
  new Set(labelledLines(lines).map(({ key }) => key)).size;

/** The lines that begin as turns may begin, by their form alone. */
const labelledLines = (lines: readonly PageLine[]): LabelledLine[] =>
  lines.flatMap((line, index) => {
    const label = readSpeakerLabel(line.text);
    return label === null ? [] : [{ ...label, index }];
  });

const isSureSpeaker = (evidence: Evidence, label: LabelledLine): boolean => {
  if (isCertain(evidence, label)) return true;
  const count = evidence.count.get(label.key) ?? 0;
  if (label.isTimed) return evidence.timed > 1 || count > 1;
  return label.isPhrase && label.form !== 'role'
    ? carriesPage(evidence, count) || (count > 1 && isMentioned(evidence, label))
    : isMentioned(evidence, label) || isSureByForm[label.form](evidence, label, count);
};

const isCertain = (evidence: Evidence, label: LabelledLine): boolean =>
  evidence.names.isKnown(label.key) || label.role !== null || isQuestionAndAnswer(evidence, label);

type Judgement = (evidence: Evidence, label: LabelledLine, count: number) => boolean;

const isSureByForm: Readonly<Record<LabelForm, Judgement>> = {
  role: () => true,
  name: (_evidence, _label, count) => count > 1,
  word: (evidence, label, count) =>
    isShortForm(evidence, label) ||
    (count > 1 && !evidence.ordinary.has(label.key)) ||
    carriesPage(evidence, count),
  initials: (evidence, label, count) => count > 1 || isShortForm(evidence, label),
  caseless: (evidence, label, count) =>
    count > 1 ||
    isShortForm(evidence, label) ||
    shortFormsOf(label.key).some((key) => evidence.count.has(key)),
};

const isShortForm = ({ names, shortForms }: Evidence, { key }: LabelledLine): boolean =>
  shortForms.has(key) || names.isShortForm(key);

const carriesPage = (evidence: Evidence, count: number): boolean =>
  count >= LEAST_COUNT && count / evidence.labelled.length >= LEAST_SHARE;

/** A page with questions and with answers, each called so. */
const isQuestionAndAnswer = (evidence: Evidence, label: LabelledLine): boolean => {
  const isOne = (key: string): boolean => QUESTION_LABELS.has(key) || ANSWER_LABELS.has(key);
  const hasOneOf = (labels: ReadonlySet<string>): boolean =>
    [...labels].some((key) => evidence.count.has(key));
  return isOne(label.key) && hasOneOf(QUESTION_LABELS) && hasOneOf(ANSWER_LABELS);
};

interface Place {
  /** No sure speaker has spoken before. */
  readonly isEarly: boolean;
  /** The first line of a page whose turns begin later. */
  readonly isTitlePlace: boolean;
}

const isLikelyOnce = (evidence: Evidence, label: LabelledLine, place: Place): boolean => {
  if (place.isTitlePlace) return false;
  if (label.isPhrase || label.label.includes(',')) return false;
  if (evidence.places.has(label.key)) return false;
  const words = foldedWords(label.name).filter((word) => !NAME_PARTICLES.has(word));
  const isOrdinary = (word: string): boolean => evidence.ordinary.has(word);
  return place.isEarly ? !words.some(isOrdinary) : !words.every(isOrdinary);
};

/** "Remember:", "Passenger:": one word before a colon is a label that is spoilt only where it is like one of the page. */
const isOrdinaryOpening = (label: LabelledLine, taken: readonly LabelledLine[]): boolean => {
  if (label.form !== 'word' || label.key.length <= SHORTEST_WORD) return false;
  const word = skeletonOf(label.name);
  const hasInitials = taken.some(({ form }) => form === 'initials');
  const names = taken
    .flatMap(({ name }) => [name, ...name.split(' '), ...(hasInitials ? [initialsOf(name)] : [])])
    .map(skeletonOf)
    .filter((name) => name !== '');
  return !names.some((name) => isAlmost(name, word) || name.startsWith(word));
};

interface Decision {
  readonly isSure: (label: LabelledLine) => boolean;
  readonly isTaken: (label: LabelledLine) => boolean;
  /** The first line of a page may be its title. */
  readonly isTitle: (label: LabelledLine) => boolean;
}

const noticesFor = (
  lines: readonly PageLine[],
  labelled: readonly LabelledLine[],
  { isSure, isTaken, isTitle }: Decision,
): Notice[] => {
  const taken = labelled.filter(isTaken);
  return labelled.flatMap((label): Notice[] => {
    const line = lines[label.index]?.number ?? null;
    if (isTaken(label)) {
      const message = `“${label.label}” is named nowhere else and was taken for a speaker.`;
      return isSure(label) ? [] : [{ line, message }];
    }
    const message = `“${label.label}:” was read as part of the text, not as a speaker.`;
    if (isOrdinaryOpening(label, taken)) return [];
    return [isTitle(label) ? { line, message } : { line, message, isDoubtful: true }];
  });
};
