import { inTimeZone, isTimeZone } from '../../../src/lib/time-zone';

it.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['Europe/Nowhere', false],
  ['+02:00', false],
  ['', false],
  ['Europe/Berlin\n', false],
  ['../../etc/passwd', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

it.each([
  ['2025-06-03T16:30:00.000Z', 'Europe/Berlin', '2025-06-03T18:30:00+02:00'],
  ['2025-12-31T23:30:00.000Z', 'Europe/Berlin', '2026-01-01T00:30:00+01:00'],
  ['2025-06-03T16:30:00.000Z', 'UTC', '2025-06-03T16:30:00+00:00'],
  ['2025-06-03T16:30:00.000Z', 'Asia/Kathmandu', '2025-06-03T22:15:00+05:45'],
  ['2025-06-03T04:00:00.000Z', 'America/New_York', '2025-06-03T00:00:00-04:00'],
  // The hour that clocks show twice.
  ['2025-10-26T00:30:00.000Z', 'Europe/Berlin', '2025-10-26T02:30:00+02:00'],
  ['2025-10-26T01:30:00.000Z', 'Europe/Berlin', '2025-10-26T02:30:00+01:00'],
])('%s in %s is %s', (moment, zone, expected) => {
  expect(inTimeZone(moment, zone)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(moment));
});
