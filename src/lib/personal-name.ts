import { foldText, foldedWords } from './folded-text';

/** Titles that no one is called by; with or without a full stop. */
const TITLES = new Set(
  ('dr prof professor ambassador amb senator rep representative congressman congresswoman mr mrs ms ' +
    'mx miss sir dame rev reverend col colonel lt lieutenant capt captain adm admiral maj sgt judge ' +
    'justice governor gov mayor minister president herr frau mme mlle madame monsieur sra dra dott ing ' +
    'general brigadier commander cmdr cpl corporal sergeant marshal oberst')
    .split(' '),
); // prettier-ignore

/** Titles that are also names ("Sen Kumar"): ignored only with their full stop. */
const DOTTED_TITLES = new Set('sen gen hon sr pres'.split(' '));

/** Beside a rank: "Lt. Gen. (ret.)". */
const RETIRED = new Set([
  '(ret.)',
  '(ret)',
  '(retd)',
  '(retd.)',
  '(retired)',
  '(a.d.)',
  '(er)',
  '(e.r.)',
]);

/** Degrees and honours after a name, without full stops. */
const DEGREES = new Set(
  ('phd dphil mphil md jd msc bsc ma ba mba mpa mpp mph llb llm lld edd dsc scd dds dvm rn cpa esq ' +
    'obe cbe mbe kbe dbe frs kc qc mp mep ret')
    .split(' '),
); // prettier-ignore

/** Those that are no initials either, and so need no comma before them. */
const PLAIN_DEGREES = new Set('phd dphil mphil msc bsc mba llm obe cbe mbe'.split(' '));

/** Whether words after a comma are degrees or honours, and nothing else. */
export const areDegrees = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => DEGREES.has(degreeOf(word)));

/** Whether a last word is a degree even without a comma before it. */
export const isPlainDegree = (word: string): boolean => PLAIN_DEGREES.has(degreeOf(word));

const degreeOf = (word: string): string => foldText(word).replace(/\./g, '');

/**
 * A name as it is compared: case, accents, punctuation, titles before it ("Prof. Dr.") and degrees
 * after a comma are ignored. Never empty unless the name has no letter: a lone title stays.
 */
export const normalizePersonalName = (name: string): string =>
  foldedWords(withoutTitles(name)).join(' ');

/** Whether the short name is the beginning or the end of the full name ("Okafor", "Nadia"). */
export const isShortFormOf = (short: string, full: string): boolean => {
  const part = normalizePersonalName(short);
  const whole = normalizePersonalName(full);
  if (part === '' || part === whole) return false;
  return whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
};

/** The name without titles before it and degrees after it, otherwise as it was written. */
export const withoutTitles = (name: string): string => {
  const words = withoutDegrees(name.trim()).split(/\s+/);
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  return words.join(' ');
};

/** Whether the name begins with a title. */
export const hasTitle = (name: string): boolean => {
  const words = name.trim().split(/\s+/);
  return words.length > 1 && isTitle(words[0] ?? '');
};

/** "Pavel Dorn" → "PD"; empty where fewer than two words begin with a capital. */
export const initialsOf = (name: string): string => {
  const capitals = withoutTitles(name).match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}])/gu) ?? [];
  return capitals.length > 1 ? capitals.join('') : '';
};

/** Titles or degrees, more than one word of them, and nobody's name: "Maj. Gen. (ret.)", "…, PhD". */
export const isTitleAlone = (text: string): boolean => {
  const words = text.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const isOnly = words.every((word) => isTitle(word) || DEGREES.has(degreeOf(word)));
  return words.length > 0 && isOnly && (words.length > 1 || /[,(]/.test(text));
};

/** Whether a word before a name is no part of it. */
export const isTitle = (word: string): boolean => {
  const folded = foldText(word);
  if (RETIRED.has(folded)) return true;
  const bare = folded.replace(/\.$/, '');
  return TITLES.has(bare) || (bare !== folded && DOTTED_TITLES.has(bare));
};

/** "Nadia Okafor, PhD" → "Nadia Okafor"; the name itself where the comma means something else. */
export const withoutDegrees = (name: string): string => {
  const [first = '', ...rest] = name.split(',');
  const isOnlyDegrees = rest.every(areDegrees);
  return isOnlyDegrees ? first : name;
};
