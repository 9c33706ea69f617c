import { foldedWords } from '../../../lib/folded-text';
import { initialsOf, withoutTitles } from '../../../lib/personal-name';
import type { PageLine } from '../text/lines';
import type { LabelledLine } from './evidence';
import { beginsWithTime } from './label-dress';
import { skeletonOf } from './label-likeness';

/** Letters of a surname by which a speaker is known. */
export const SHORTEST_SURNAME = 3;
/** So many turns must print a time for a line with one to be half a turn. */
export const LEAST_TIMED = 2;

/** Marks, brackets and a time may stand between a name and its colon. */
const BEHIND_NAME = String.raw`(?:,\s*[\p{L}.]{2,10})?[^\p{L}\d:：]{0,6}(?:[([{（][^\])}）]{1,40}[\])}）])?[^\p{L}\d:：]{0,6}(?:[:：]|[[({]?\d{1,2}:\d{2})`;
const TIME_BEFORE = String.raw`\d:\d{2}[^\p{L}\p{N}]{0,6}`;
const NO_LETTER = String.raw`(?![\p{L}\p{M}\p{N}'’-])`;
/** Georgian letters are small ones that begin sentences. */
const NEW_SENTENCE = String.raw`(?:\p{Script=Georgian}|(?!\p{Ll})\S)`;

/** Those who speak on the page, as a spoilt line may still show them. */
export interface PrintedSpeakers {
  /** Each name in its folded words. */
  readonly names: readonly (readonly string[])[];
  readonly fullNames: readonly (readonly string[])[];
  readonly surnames: readonly (readonly string[])[];
  /** As they are printed, of everybody who speaks; none where the page labels nobody so. */
  readonly initials: readonly string[];
  readonly skeletons: readonly string[];
  /** Names and short labels as they are printed, where they begin a line. */
  readonly beginning: RegExp;
  /** The same within a line, before a colon or a time. */
  readonly within: RegExp;
  /** Indexes of labels that are words before the initials of somebody else: a title that nobody knows. */
  readonly titled: ReadonlySet<number>;
  readonly isTimed: boolean;
}

export const describeSpeakers = (
  lines: readonly PageLine[],
  starts: readonly LabelledLine[],
): PrintedSpeakers => {
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
  // Each once: every line is held against all of them.
  const names = [...new Set(starts.map(({ name }) => name))].map(lettersOf);
  const fullNames = names.filter((words) => words.length > 1);
  const times = starts.filter(({ index }) => beginsWithTime(lines[index]?.text ?? ''));
  return {
    names,
    fullNames,
    surnames: fullNames.map((words) => words.slice(-1)).filter(isLongEnough),
    initials: [...new Set(initials)].filter((one) => one !== ''),
    skeletons: [...new Set([...printed, ...lastWords, ...initials].map(skeletonOf))].filter(
      (one) => one !== '',
    ),
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
};

/** The longest first. */
const anyOf = (texts: readonly string[]): string => {
  const parts = [...new Set(texts.filter((text) => text !== ''))]
    .sort((one, other) => other.length - one.length)
    .map(escaped);
  return `(?:${parts.join('|')})`;
};

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);

const isLongEnough = ([surname = '']: readonly string[]): boolean =>
  surname.length >= SHORTEST_SURNAME;

/** The folded words without digits and other signs that have got into them. */
export const lettersOf = (text: string): string[] =>
  foldedWords(withoutTitles(text))
    .map((word) => word.replace(/[^\p{L}\p{M}]/gu, ''))
    .filter((word) => word !== '');
