import { foldText } from '../../../lib/folded-text';
import {
  hasTitle,
  normalizePersonalName,
  withoutDegrees,
  withoutTitles,
} from '../../../lib/personal-name';
import {
  HOST_LABELS,
  NAME_PARTICLES,
  PAGE_WORDS,
  ROLE_COMPANIONS,
  ROLE_LABELS,
  SENTENCE_STARTERS,
} from '../text/label-words';
import { tidy } from '../text/lines';
import { undress, undressTimedName } from './label-dress';

/**
 * What stands before the colon of a line looks like …
 * `name` two capitalised words or more, or a title and a word · `word` one capitalised word ·
 * `role` "Host", "Audience member" · `initials` "TB", "Q" · `caseless` words of a script without
 * capitals.
 */
export type LabelForm = 'name' | 'word' | 'role' | 'initials' | 'caseless';

export interface SpeakerLabel {
  readonly form: LabelForm;
  /** As printed, white space tidied. */
  readonly label: string;
  /** The label without affiliation. */
  readonly name: string;
  readonly affiliation: string | null;
  /** The part in the conversation that stands beside the name: "HOST". */
  readonly role: string | null;
  /** It begins as sentences begin ("The Question", but also "Will Marsh"). */
  readonly isPhrase: boolean;
  /** The same for all labels of one speaker. */
  readonly key: string;
  /** What follows the colon on this line, without white space at its edges. */
  readonly rest: string;
  /** Seconds, where the page prints when the turn begins. */
  readonly start: number | null;
  /** A name and a time alone, without a colon. */
  readonly isTimed: boolean;
}

/** The rest of the name stands on the next line. */
const CUT_OFF = /[-‐\u00ad]$/u;
const LONGEST_NAME = 60;
const LONGEST_LABEL = 120;
const MOST_WORDS = 6;

/** Behind a colon these show that it is none of a label: 12:30, https://, :) */
const NOT_BEHIND_LABEL = /^[\d/\\)]/;
const AFFILIATION = /^(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]+(?:,[^,]+)?))$/u;
const INITIALS = /^(?:\p{Lu}{1,3}|(?:\p{Lu}\.\s?){1,3})$/u;
const CAPITALISED =
  /^(?:\p{Lu}|\p{Lt}|\p{L}{1,3}['’ʼ‘ʻ`´′＇-]\p{Lu}|['’ʼ‘ʻ`´′＇]\p{L})[\p{L}\p{M}'’ʼ‘ʻ`´′＇.·-]*$/u;
/** Georgian has capitals for headlines only. */
const CASELESS =
  /^(?:\p{Lo}|\p{Lm}|\p{Script=Georgian})(?:\p{Lo}|\p{Lm}|\p{M}|\p{Script=Georgian}|['’·・.-])*$/u;
/** Around a nickname: “Greta”, (Greta). */
const NICKNAME = /^["“„«'‘(](.+)["”“»'’)]$/u;

/** Reads the label of a line by its form alone; null if no one can be called so. */
export const readSpeakerLabel = (line: string): SpeakerLabel | null => {
  const parts = undress(line);
  if (parts !== null) {
    if (NOT_BEHIND_LABEL.test(parts.behind)) return null;
    const label = describeLabel(parts.label);
    return label && { ...label, rest: parts.behind.trim(), start: parts.start, isTimed: false };
  }
  const timed = undressTimedName(line);
  const label = timed && describeLabel(timed.label);
  if (!label || (label.isPhrase && label.form !== 'name') || label.form === 'word') return null;
  return { ...label, rest: '', start: timed.start, isTimed: true };
};

const describeLabel = (text: string): Omit<SpeakerLabel, 'rest' | 'start' | 'isTimed'> | null => {
  const label = tidy(text);
  if (label.length > LONGEST_LABEL || CUT_OFF.test(label)) return null;
  const { name, affiliation, role } = splitAffiliation(label);
  const form = name.length > LONGEST_NAME ? null : formOf(name);
  if (form === null) return null;
  const isPhrase = SENTENCE_STARTERS.has(firstWord(name)) && !/^\p{Lu}{2,3}$/u.test(name);
  return { form, label, name, affiliation, role, isPhrase, key: speakerKey(name) };
};

/** The same for all labels of one speaker: case, accents, titles and affiliation are ignored. */
export const speakerKey = (label: string): string => {
  const { name } = splitAffiliation(tidy(label));
  const folded = normalizePersonalName(name);
  return folded === '' ? foldText(name) : folded;
};

/**
 * "Nadia Okafor (Meridian)", "Nadia Okafor, Meridian Institute" → name and affiliation. Behind a
 * comma only capitalised words are one; in parentheses others are a remark ("laughing").
 */
export const splitAffiliation = (
  label: string,
): Pick<SpeakerLabel, 'name' | 'affiliation' | 'role'> => {
  const plain = withoutDegrees(label);
  const match = AFFILIATION.exec(plain);
  const [, name = plain, inParentheses, behindComma] = match ?? [];
  const beside = (inParentheses ?? behindComma)?.trim();
  if (beside === undefined) return { name, affiliation: null, role: null };
  if (isRoleLabel(beside)) return { name, affiliation: null, role: beside };
  if (behindComma !== undefined) {
    const isAffiliation = behindComma.split(/[\s,]+/).every(isNameWord);
    return isAffiliation
      ? { name, affiliation: behindComma, role: null }
      : { name: plain, affiliation: null, role: null };
  }
  return { name, affiliation: isCapitalised(beside.charAt(0)) ? beside : null, role: null };
};

const isRoleLabel = (label: string): boolean => {
  const words = roleWords(label);
  const isRole = words.some((word) => ROLE_LABELS.has(word));
  return isRole && words.every((word) => ROLE_LABELS.has(word) || ROLE_COMPANIONS.has(word));
};

/** Whether the label names the host's part, alone or beside a name. */
export const isHostLabel = (label: string): boolean => {
  const { role } = splitAffiliation(tidy(label));
  const words = roleWords(role ?? label);
  return words.length === 1 && words.every((word) => HOST_LABELS.has(word));
};

const roleWords = (label: string): string[] => {
  const text = foldText(label).replace(/\bco-/g, 'co');
  return text.split(/[\s/-]+/).filter((word) => !/^(?:#|no\.?)?\d{0,2}$/.test(word));
};

const formOf = (name: string): LabelForm | null => {
  if (isRoleLabel(name)) return 'role';
  if (INITIALS.test(name)) return 'initials';
  const words = withoutTitles(name).split(' ');
  if (words.length > MOST_WORDS || PAGE_WORDS.has(firstWord(name))) return null;
  if (words.every((word) => CASELESS.test(word))) return 'caseless';
  if (!words.every(isNameWord) || !canBegin(words)) return null;
  return words.length > 1 || hasTitle(name) ? 'name' : 'word';
};

/** A capital, or a particle ("van der Meer") unless it is a way to begin a sentence. */
const canBegin = ([first = '', ...others]: readonly string[]): boolean => {
  if (isCapitalised(first)) return true;
  return others.some(isCapitalised) && !SENTENCE_STARTERS.has(foldText(first));
};

const firstWord = (name: string): string => foldText(name).split(' ')[0]?.replace(/\.$/, '') ?? '';

const isNameWord = (word: string): boolean =>
  (isCapitalised(word) && !endsSentence(word)) || NAME_PARTICLES.has(foldText(word));

/** "d'Arcy" and "Al-Amin" count, and words of caseless scripts in a mixed label. */
const isCapitalised = (word: string): boolean =>
  [word, word.replace(NICKNAME, '$1')].some(
    (bare) => CAPITALISED.test(bare) || CASELESS.test(bare),
  );

/** A full stop ends initials and "Jr." only; behind a longer word a sentence has ended. */
const endsSentence = (word: string): boolean => /\p{L}{4,}\.$/u.test(word);

/** Whether two labels are one speaker's: case, accents, titles and affiliations do not count. */
export const isSameSpeaker = (label: string, other: string): boolean =>
  speakerKey(label) === speakerKey(other);
