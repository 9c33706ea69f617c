import { fail, succeed, type Result } from './result';

/** Seconds as people write them beside words: `0:05`, `12:03.4`, `1:02:03`. To the hundredth. */
export const formatClockTime = (seconds: number): string => {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const whole = Math.floor(hundredths / 100);
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor((whole % 3600) / 60),
    whole % 60,
  ];
  const clock =
    hours > 0 ? [hours, twoDigits(minutes), twoDigits(rest)] : [minutes, twoDigits(rest)];
  return clock.join(':') + (fraction === '' ? '' : `.${fraction}`);
};

/** Seconds as ISO 8601 writes a duration: 754 is PT12M34S. Null for none. */
export const isoDuration = (seconds: number | null): string | null => {
  if (seconds === null || seconds <= 0) return null;
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([count, unit]) => (count > 0 ? `${count}${unit}` : [])).join('')}`;
};

/** `form` cannot be read as a time; `range` is later than `latest`. */
export type ClockTimeProblem = 'form' | 'range';

const CLOCK_TIME = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/;

/**
 * Seconds of what somebody typed: `m:ss`, `m:ss.s`, `h:mm:ss`, or seconds alone; with a comma for the point, in Arabic or
 * Persian digits too. Null for nothing.
 *
 * @param latest in seconds
 */
export const parseClockTime = (
  typed: string,
  latest: number,
): Result<number | null, ClockTimeProblem> => {
  const text = latinDigits(typed).trim().replace(/[,٫]/, '.');
  if (text === '') return succeed(null);
  const match = CLOCK_TIME.exec(text);
  if (match === null || !isWritten(match)) return fail('form');
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  return total > latest ? fail('range') : succeed(Math.round(total * 100) / 100);
};

/** Seconds behind minutes, and minutes behind hours, are two digits below sixty. */
const isWritten = ([, hours, minutes, seconds = '']: readonly (string | undefined)[]): boolean => {
  const isSixtieth = (part: string): boolean => /^[0-5]\d(?:\.|$)/.test(part);
  if (minutes !== undefined && !isSixtieth(seconds)) return false;
  return hours === undefined || isSixtieth(minutes ?? '');
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const latinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
