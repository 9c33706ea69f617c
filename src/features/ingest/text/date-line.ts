import { existsOnCalendar, toIsoDate, weekdayOf } from '../../../lib/calendar-date';
import { foldText } from '../../../lib/folded-text';
import { namesOf, wordsOf } from '../languages';
import { withoutMarks } from './markers';

export type DateLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly isoDate: string; readonly hasWrongWeekday: boolean }
  /** Numbers that can be read in two ways: 3/5/2024. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'impossible' };

/** Names of two words are read as one. */
const joined = (name: string): string => foldText(name).replaceAll(' ', '_');
const MONTHS = namesOf('months').map((names) => names.map(joined));
const WEEKDAYS = namesOf('weekdays').map((names) => names.map(joined));
const LONG_NAMES = namesOf('months')
  .flat()
  .map(foldText)
  .filter((name) => name.includes(' '));

/** The longest first: "Published on" before "Published". */
const LABELS = wordsOf('dateLabels')
  .map(foldText)
  .sort((left, right) => right.length - left.length);
const SMALL_WORDS = new Set(wordsOf('dateWords').map(foldText));

const CLOCK =
  /(?:^|[\s|,·–—-])\d{1,2}(?:(?:[:.h]\d{2})(?::\d{2})?\s*(?:[ap]\.?\s?m\.?|uhr|h|hrs)?|\s*(?:[ap]\.?\s?m\.?|uhr|h))(?:\s+[a-z]{2,5})?$/u;
const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t\s]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?)?$/u;
const NUMBERS = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/u;
const MONTH_FIRST =
  /^(?:(\p{L}[\p{L}\p{M}_]*) )?(\p{L}[\p{L}\p{M}_]*) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;
const DAY_FIRST =
  /^(?:(\p{L}[\p{L}\p{M}_]*) )?(\d{1,2})(?:st|nd|rd|th|er|º|o)? (\p{L}[\p{L}\p{M}_]*) (\d{4})$/u;

/** A longer line is not only a date; most lines need not be folded to know. */
const LONGEST_DATE = 80;
const MONTHS_OF_A_YEAR = 12;

interface ReadDate {
  readonly weekday: string | undefined;
  readonly month: number | null;
  readonly day: number;
  readonly year: number;
}

/**
 * Reads a line that is nothing but a date, in any language of the pages: "Tuesday, March 5, 2024", "5 March 2024",
 * "Published on March 5, 2024 | 9:00 AM", "Dienstag, 5. März 2024", "2024-03-05T09:00:00Z", "5.3.2024", "25/12/2024".
 * `impossible` is a line of such a form whose day or month does not exist; `ambiguous` one whose numbers can be read
 * in two ways.
 */
export const readDateLine = (line: string): DateLine => {
  const read = readParts(line);
  if (read === null || read === 'ambiguous') return { kind: read ?? 'none' };
  return placeOnCalendar(read);
};

const placeOnCalendar = ({ year, month, day, weekday: name }: ReadDate): DateLine => {
  const weekday = name === undefined ? null : indexOfName(WEEKDAYS, name);
  if (name !== undefined && weekday === null) return { kind: 'none' };
  if (month === null) return { kind: weekday === null ? 'none' : 'impossible' };
  if (!existsOnCalendar(year, month, day)) return { kind: 'impossible' };
  const hasWrongWeekday = weekday !== null && weekday !== weekdayOf(year, month, day);
  return { kind: 'date', isoDate: toIsoDate(year, month, day), hasWrongWeekday };
};

const readParts = (line: string): ReadDate | 'ambiguous' | null => {
  if (line.length > LONGEST_DATE || !/\p{Nd}/u.test(line)) return null;
  const bare = withoutLabel(withWesternDigits(foldText(withoutMarks(line))));
  const text = bare.replace(CLOCK, '').replace(/[\s|,·–—-]+$/u, '');
  return readIso(bare) ?? readNumbers(text) ?? readWords(text);
};

const readIso = (text: string): ReadDate | null => {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, , month, day] = match;
  return { weekday: undefined, year: Number(year), month: Number(month), day: Number(day) };
};

/** Dots are put between day, month and year in this order; slashes and dashes in either. */
const readNumbers = (text: string): ReadDate | 'ambiguous' | null => {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = { weekday: undefined, day: first, month: second, year };
  if (match[2] === '.' || first === second || first > MONTHS_OF_A_YEAR) return dayFirst;
  if (second > MONTHS_OF_A_YEAR) return { ...dayFirst, day: second, month: first };
  return 'ambiguous';
};

const readWords = (text: string): ReadDate | null => {
  const words = LONG_NAMES.reduce((all, name) => all.replace(name, joined(name)), text)
    .replace(/[.,،]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .join(' ');
  const monthFirst = MONTH_FIRST.exec(words);
  const match = monthFirst ?? DAY_FIRST.exec(words);
  if (match === null) return null;
  const [, weekday, second = '', third = '', year] = match;
  const [month, day] = monthFirst === null ? [third, second] : [second, third];
  const index = indexOfName(MONTHS, month);
  return {
    weekday,
    month: index === null ? null : index + 1,
    day: Number(day),
    year: Number(year),
  };
};

const withoutLabel = (text: string): string => {
  const label = LABELS.find((one) => text.startsWith(`${one} `) || text.startsWith(`${one}:`));
  return label === undefined ? text : text.slice(label.length).replace(/^\s*[:：]?\s*/, '');
};

/** Arabic and Persian digits. */
const withWesternDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );

/** By the whole name or at least three letters of its beginning, where only one name begins so. */
const indexOfName = (names: readonly string[][], word: string): number | null => {
  const fits = (test: (name: string) => boolean): number[] =>
    [...names.keys()].filter((index) => names[index]?.some(test));
  const [exact] = fits((name) => name === word);
  if (exact !== undefined) return exact;
  const [only, ...others] = word.length < 3 ? [] : fits((name) => name.startsWith(word));
  return others.length === 0 ? (only ?? null) : null;
};
