import { existsOnCalendar, isIsoDate, toIsoDate, weekdayOf } from '../../../src/lib/calendar-date';

describe('calendar dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-01-00', false],
    ['0999-01-01', false],
    ['2024-1-1', false],
    ['2024-01-01T00:00', false],
  ])('%s exists: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it('are written with leading zeros and know their weekday', () => {
    expect(toIsoDate(2024, 3, 5)).toBe('2024-03-05');
    expect(weekdayOf(2024, 3, 5)).toBe(2);
    expect(existsOnCalendar(2024, 12, 31)).toBe(true);
  });
});
