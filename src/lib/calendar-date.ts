/** Whether a day of that number exists (Gregorian calendar, years 1000 to 9999, month 1 to 12). */
export const existsOnCalendar = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
};

/** `yyyy-mm-dd`. */
export const toIsoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Day of the week of an existing day: 0 Sunday to 6 Saturday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** Whether the text is an existing day in the form yyyy-mm-dd. */
export const isIsoDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && existsOnCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
};
