import { countBy } from '../../../lib/by-key';
import { foldedWords } from '../../../lib/folded-text';
import { initialsOf, isShortFormOf, isTitleAlone, withoutTitles } from '../../../lib/personal-name';
import type { Notice } from '../parsed-page';
import { ANSWER_LABELS, NAME_PARTICLES, QUESTION_LABELS } from '../text/label-words';
import type { PageLine } from '../text/lines';
import type { LabelledLine } from './evidence';
import type { KnownNames } from './known-names';
import { isAlmost, skeletonOf } from './label-likeness';

/** Letters of what may be a surname. */
const SHORTEST_SURNAME = 2;

/** Words that join two names to one label. */
const CONJUNCTION = /(?:^|\s)(?:and|und|et|و|и|και|და|और|&|\+)\s|[和与及、&]/u;

/**
 * Speakers who may be others under a name that is spoilt: they speak once, and are called almost as somebody else of the
 * page, or by a part of that name. Also those whom two full names of the page may mean.
 *
 * @param taken the labels of the turns, each with a key of its own
 */
export const findOddSpeakers = (
  lines: readonly PageLine[],
  taken: readonly LabelledLine[],
  names: KnownNames,
): Notice[] => {
  const count = countBy(taken, ({ key }) => key);
  const speakers = [...new Map(taken.map((label) => [label.key, label])).values()];
  return speakers.flatMap((speaker): Notice[] => {
    if (names.isKnown(speaker.key)) return [];
    const others = speakers.filter(({ key }) => key !== speaker.key);
    const fuller = others.filter(
      ({ name }) => isShortFormOf(speaker.name, name) || areInitials(speaker, name),
    );
    const isSuspect = count.get(speaker.key) === 1 && fuller.length === 0;
    const like =
      fuller.length > 1 ? fuller[0] : others.find((other) => isSuspect && isOdd(speaker, other));
    const isNobody = count.get(speaker.key) === 1 && isTitleAlone(speaker.name);
    if (like === undefined && !isNobody) return [];
    const who = like === undefined ? 'anybody' : `${like.name} under another name`;
    const message = `“${speaker.label}” may be ${who}: see who speaks here.`;
    return [{ line: lines[speaker.index]?.number ?? null, message, isDoubtful: true }];
  });
};

/** Called almost as the other; but a full name before surnames is no slip. */
const isOdd = (one: LabelledLine, other: LabelledLine): boolean => {
  const isSurname =
    other.form !== 'role' && !isFullName(other) && other.key.length >= SHORTEST_SURNAME;
  const isFull = isSurname && isShortFormOf(other.name, one.name) && !CONJUNCTION.test(one.name);
  return isLike(one, other) && !isFull;
};

const isFullName = ({ form, name }: LabelledLine): boolean =>
  form === 'name' || (form === 'caseless' && (/\s/.test(name) || /^\p{Script=Han}{2}/u.test(name)));

const isLike = (one: LabelledLine, other: LabelledLine): boolean => {
  const isBoth = (labels: ReadonlySet<string>): boolean =>
    labels.has(one.key) && labels.has(other.key);
  if (isBoth(QUESTION_LABELS) || isBoth(ANSWER_LABELS)) return true;
  if (isAlmost(skeletonOf(one.name), skeletonOf(other.name))) return true;
  const parts = [initialsOf(other.name), other.name.split(' ').at(-1) ?? ''].map(skeletonOf);
  if (parts.includes(skeletonOf(one.name))) return true;
  const [words, others] = [nameWords(one), nameWords(other)];
  return one.form === 'role' && other.form === 'role'
    ? words.length > others.length && others.every((word) => words.includes(word))
    : words.some((word) => others.some((part) => word === part || isAlmostWord(word, part)));
};

const areInitials = ({ form, name }: LabelledLine, full: string): boolean =>
  form === 'initials' && skeletonOf(name) === skeletonOf(initialsOf(full));

/** Of longer words only: short ones are alike by chance. */
const isAlmostWord = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 5 && isAlmost(one, other);

const nameWords = ({ name }: LabelledLine): string[] =>
  foldedWords(withoutTitles(name)).filter(
    (word) => !NAME_PARTICLES.has(word) && !/^\d+$/.test(word),
  );
