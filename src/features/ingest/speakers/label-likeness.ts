import { editDistance } from '../../../lib/edit-distance';
import { foldText } from '../../../lib/folded-text';

/** Letters that look like Latin ones, from Cyrillic and Greek. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's',
  α: 'a', β: 'b', ε: 'e', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x', ζ: 'z',
}; // prettier-ignore

/** From so many letters on, one of them may be wrong, and from so many two. */
const ONE_WRONG = 3;
const TWO_WRONG = 8;

/** The letters of a label and nothing else, look-alikes made one: what is left of it when it is spoilt. */
export const skeletonOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}]/gu, '')
    .replace(/[\u0370-\u04ff]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

/** Whether one skeleton is the other, or a slip of the pen away from it. A letter twice is one slip, also where it folds to two. */
export const isAlmost = (one: string, other: string): boolean =>
  isWithin(one, other) || isWithin(withoutRepeats(one), withoutRepeats(other));

const isWithin = (one: string, other: string): boolean => {
  const longer = Math.max(one.length, other.length);
  const most = Number(longer >= ONE_WRONG) + Number(longer >= TWO_WRONG);
  if (one === other) return one !== '';
  return Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most;
};

/** "ß" folds to two letters, and twice to four. */
const withoutRepeats = (letters: string): string => letters.replace(/(..?)\1+/gu, '$1');
