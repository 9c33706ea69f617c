import fc from 'fast-check';
import { formatClockTime, parseClockTime } from '../../../src/lib/clock-time';

const DAY = 86_400;

describe('a clock time', () => {
  it.each([
    [0, '0:00'],
    [5, '0:05'],
    [83.5, '1:23.5'],
    [723.45, '12:03.45'],
    [3599.999, '1:00:00'],
    [3723, '1:02:03'],
    [DAY, '24:00:00'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(formatClockTime(seconds)).toBe(text);
  });

  it.each([
    ['', null],
    ['  ', null],
    ['1:23', 83],
    ['1:23.5', 83.5],
    ['1:23,5', 83.5],
    ['83', 83],
    ['83.456', 83.46],
    ['75:00', 4500],
    ['1:02:03', 3723],
    ['24:00:00', DAY],
    ['۱:۲۳', 83],
    ['١:٢٣٫٥', 83.5],
  ])('“%s” is %p', (typed, seconds) => {
    expect(parseClockTime(typed, DAY)).toEqual({ ok: true, value: seconds });
  });

  it.each(['1:2', '1:60', '1:2:03', '1:60:00', 'abc', '-1', '1:', ':30', '1:23:45:00', '1.2.3'])(
    '“%s” is none',
    (typed) => {
      expect(parseClockTime(typed, DAY)).toEqual({ ok: false, error: 'form' });
    },
  );

  it('is no later than the latest', () => {
    expect(parseClockTime('24:00:01', DAY)).toEqual({ ok: false, error: 'range' });
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY * 100 }), (hundredths) => {
        const seconds = hundredths / 100;
        expect(parseClockTime(formatClockTime(seconds), DAY)).toEqual({ ok: true, value: seconds });
      }),
    );
  });
});
