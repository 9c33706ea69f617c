import { foldText } from '../../../lib/folded-text';
import { withoutTitles } from '../../../lib/personal-name';
import { SENTENCE_STARTERS } from './label-words';

/** Parts of regular expressions (flag u) for capitalised names of people, organisations and shows. */
const CAPITALISED = String.raw`(?:\p{Lu}|\p{Lo}|\d)[\p{L}\p{M}\p{N}’'ʼ&.-]*(?<![.’'])(?<!['’]s)`;
const SMALL = String.raw`(?:of|the|and|in|on|for|to|a|an|at|&|de|del|la|le|les|der|die|das|des|du|und|et|von|van|bin|al|ibn|da|dos)`;

/** A run of capitalised words with small words between them: "The Long View", "Ana de la Cruz". */
export const PROPER_NAME = `${CAPITALISED}(?:\\s+(?:${SMALL}\\s+){0,3}${CAPITALISED})*`;

/** The name as it may stand in running text: any white space, either apostrophe. */
export const patternOf = (name: string): string =>
  withoutTitles(name)
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/['’ʼ]/g, "['’ʼ]"))
    .join(String.raw`\s+`);

/** Regular expression of a whole name: no letter before or behind it; flags i and u. */
export const nameExpression = (before: string, name: string, behind = ''): RegExp =>
  new RegExp(
    String.raw`${before}(?<![\p{L}\p{M}])${patternOf(name)}(?![\p{L}\p{M}])${behind}`,
    'iu',
  );

/**
 * The fullest form of a speaker's name that the texts print: "Okafor" → "Nadia Okafor", "TOM
 * BRANDT" → "Tom Brandt". Without titles. A name in capitals that is printed nowhere else gets
 * capital initials only.
 */
export const fullestName = (label: string, texts: readonly string[]): string => {
  const name = withoutTitles(label);
  const printed = isAllCapitals(name) ? (printedForm(name, texts) ?? capitalInitials(name)) : name;
  return printed.includes(' ') ? printed : (longerForm(printed, texts) ?? printed);
};

const printedForm = (name: string, texts: readonly string[]): string | null => {
  const expression = nameExpression('', name);
  const forms = texts.flatMap((text) => expression.exec(text)?.[0] ?? []);
  return forms.find((form) => !isAllCapitals(form))?.replace(/\s+/g, ' ') ?? null;
};

/** "Okafor" in "… says Meridian's Nadia Okafor": the capitalised run that ends or begins with it. */
const longerForm = (word: string, texts: readonly string[]): string | null => {
  const run = new RegExp(`(?<![\\p{L}\\p{M}])${PROPER_NAME}`, 'gu');
  const runs = texts.flatMap((text) => text.match(run) ?? []).map(withoutStarter);
  const fits = (candidate: string): boolean => {
    const words = candidate.split(/\s+/);
    return words.length > 1 && words.length <= 4 && (words[0] === word || words.at(-1) === word);
  };
  return runs.find(fits)?.replace(/\s+/g, ' ') ?? null;
};

const withoutStarter = (run: string): string => {
  const words = withoutTitles(run).split(/\s+/);
  while (words.length > 1 && SENTENCE_STARTERS.has(foldText(words[0] ?? ''))) words.shift();
  return withoutTitles(words.join(' '));
};

const isAllCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);

const capitalInitials = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
