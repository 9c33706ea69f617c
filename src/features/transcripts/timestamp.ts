import { formatClockTime } from '../../lib/clock-time';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** `01:02:03.004` as WebVTT writes milliseconds, `01:02:03,004` as SubRip does. */
export const timestampOf = (milliseconds: number, separator: '.' | ','): string => {
  const hours = Math.floor(milliseconds / HOUR);
  const rest = [
    Math.floor((milliseconds % HOUR) / MINUTE),
    Math.floor((milliseconds % MINUTE) / 1000),
  ];
  const fraction = String(milliseconds % 1000).padStart(3, '0');
  return `${[hours, ...rest].map(twoDigits).join(':')}${separator}${fraction}`;
};

/** `1:02:03` or `2:03`, as people write when something begins. */
export const clockTimeOf = (milliseconds: number): string =>
  formatClockTime(Math.floor(milliseconds / 1000));

const twoDigits = (value: number): string => String(value).padStart(2, '0');
