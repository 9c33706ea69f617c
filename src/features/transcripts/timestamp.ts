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
export const clockTimeOf = (milliseconds: number): string => {
  const [hours = '', minutes = '', seconds = ''] = timestampOf(milliseconds, '.').split(/[:.]/);
  return Number(hours) > 0
    ? `${Number(hours)}:${minutes}:${seconds}`
    : `${Number(minutes)}:${seconds}`;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * The milliseconds of a WebVTT timestamp at the start of `text` and what follows it; null if there is
 * none ("collect a WebVTT timestamp" of the W3C's WebVTT).
 */
export const takeTimestamp = (
  text: string,
): { readonly milliseconds: number; readonly rest: string } | null => {
  const match = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})(?!\d)/.exec(text);
  if (!match) return null;
  const [whole, hours = '0', minutes = '', seconds = '', fraction = ''] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const milliseconds =
    Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000 + Number(fraction);
  return { milliseconds, rest: text.slice(whole.length) };
};
