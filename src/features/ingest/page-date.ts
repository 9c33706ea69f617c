import { existsOnCalendar, toIsoDate, weekdayOf } from '../../lib/calendar-date';
import { foldText } from '../../lib/folded-text';

export type DateLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly isoDate: string; readonly hasWrongWeekday: boolean }
  | { readonly kind: 'impossible' };

/** Month and weekday names, folded: English, German, French; short forms by their beginning. */
const MONTHS: readonly string[][] = [
  ['january', 'januar', 'janner', 'janvier'],
  ['february', 'februar', 'fevrier'],
  ['march', 'marz', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juni', 'juin'],
  ['july', 'juli', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'oktober', 'octobre'],
  ['november', 'novembre'],
  ['december', 'dezember', 'decembre'],
];
const WEEKDAYS: readonly string[][] = [
  ['sunday', 'sonntag', 'dimanche'],
  ['monday', 'montag', 'lundi'],
  ['tuesday', 'dienstag', 'mardi'],
  ['wednesday', 'mittwoch', 'mercredi'],
  ['thursday', 'donnerstag', 'jeudi'],
  ['friday', 'freitag', 'vendredi'],
  ['saturday', 'samstag', 'sonnabend', 'samedi'],
];

/** After folding and removal of commas and full stops. */
const MONTH_FIRST = /^(?:(\p{L}+) )?(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;
const DAY_FIRST = /^(?:(\p{L}+) )?(?:le )?(\d{1,2})(?:st|nd|rd|th|er)? (\p{L}+) (\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A longer line is not only a date; most lines need not be folded to know. */
const LONGEST_DATE = 80;

interface ReadDate {
  readonly weekday: string | undefined;
  readonly month: number | null;
  readonly day: number;
  readonly year: number;
}

/**
 * Reads a line that is nothing but a date ("Tuesday, March 5, 2024", "5 March 2024", "Dienstag,
 * 5. März 2024", "2024-03-05"). `impossible` is a line of that form whose day or month does not
 * exist; a number-only form like 3/5/2024 can be read in two ways and is none.
 */
export function readDateLine(line: string): DateLine {
  const read = readParts(line);
  if (read === null) return { kind: 'none' };
  const { year, month, day } = read;
  const weekday = read.weekday === undefined ? null : indexOfName(WEEKDAYS, read.weekday);
  if (read.weekday !== undefined && weekday === null) return { kind: 'none' };
  if (month === null) return { kind: weekday === null ? 'none' : 'impossible' };
  if (!existsOnCalendar(year, month, day)) return { kind: 'impossible' };
  const hasWrongWeekday = weekday !== null && weekday !== weekdayOf(year, month, day);
  return { kind: 'date', isoDate: toIsoDate(year, month, day), hasWrongWeekday };
}

function readParts(line: string): ReadDate | null {
  if (line.length > LONGEST_DATE || !/\d/.test(line)) return null;
  const text = foldText(line).replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    return { weekday: undefined, month: Number(iso[2]), day: Number(iso[3]), year: Number(iso[1]) };
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const match = monthFirst ?? DAY_FIRST.exec(text);
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
}

/** By the whole name or at least three letters of its beginning, where only one name begins so. */
function indexOfName(names: readonly string[][], word: string): number | null {
  const fits = (test: (name: string) => boolean): number[] =>
    [...names.keys()].filter((index) => names[index]?.some(test));
  const [exact] = fits((name) => name === word);
  if (exact !== undefined) return exact;
  const [only, ...others] = word.length < 3 ? [] : fits((name) => name.startsWith(word));
  return others.length === 0 ? (only ?? null) : null;
}
