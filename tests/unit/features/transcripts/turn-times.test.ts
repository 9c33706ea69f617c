import fc from 'fast-check';
import { estimatedTimes, ownTimes } from '../../../../src/features/transcripts/turn-times';
import { anyText, turnOf } from '../../../support/transcript-parts';

const at = (start: number | null, end: number | null = null) => turnOf({ start, end });

describe('ownTimes', () => {
  it.each([
    ['start and end as they are given', [at(1.25, 2)], null, [[1250, 2000]]],
    ['the next start where there is no end', [at(0), at(2, 3)], null, [[0, 2000], [2000, 3000]]], // prettier-ignore
    ['the end of the audio for the last turn', [at(0), at(2)], 10, [[0, 2000], [2000, 10_000]]], // prettier-ignore
    ['nothing for the last turn of audio of unknown length', [at(0), at(2)], null, [[0, 2000], null]], // prettier-ignore
    ['nothing for the last turn if it starts after the audio', [at(12)], 10, [null]],
    ['nothing without a start', [at(null, 2)], 10, [null]],
    ['nothing where the next turn is not timed', [at(0), at(null)], 10, [null, null]],
    ['the later start where two begin together', [at(1), at(1), at(4, 5)], null, [[1000, 4000], [1000, 4000], [4000, 5000]]], // prettier-ignore
    ['the next start where the end is none', [at(1, 1), at(3, 4)], null, [[1000, 3000], [3000, 4000]]], // prettier-ignore
  ])('takes %s', (_, turns, duration, expected) => {
    expect(ownTimes(turns, duration).map((span) => (span ? [span.start, span.end] : null))).toEqual(
      expected,
    );
  });
});

describe('estimatedTimes', () => {
  const said = (length: number, start: number | null = null, end: number | null = null) =>
    turnOf({ text: 'x'.repeat(length - 1), start, end });
  const spans = (...input: Parameters<typeof estimatedTimes>) =>
    estimatedTimes(...input).map(({ start, end }) => [start / 1000, end / 1000]);

  it('spreads the audio over the turns by their length', () => {
    expect(spans([said(10), said(30), said(60)], 100)).toEqual([
      [0, 10],
      [10, 40],
      [40, 100],
    ]);
  });

  it('keeps the times that are known and spreads what lies between', () => {
    expect(spans([said(10), said(10), said(10, 60, 70), said(10), said(10)], 100)).toEqual([
      [0, 30],
      [30, 60],
      [60, 70],
      [70, 85],
      [85, 100],
    ]);
  });

  it('passes over times that cannot be true', () => {
    expect(spans([said(50, 300), said(50)], 100)).toEqual([
      [0, 50],
      [50, 100],
    ]);
  });

  it('gives spans in order, each longer than nothing, within the audio up to a millisecond', () => {
    const seconds = fc.option(fc.nat(2000).map((value) => value / 10));
    const turn = fc
      .tuple(anyText, seconds, seconds)
      .map(([text, start, end]) => turnOf({ text, start, end }));
    fc.assert(
      fc.property(
        fc.array(turn, { maxLength: 30 }),
        fc.integer({ min: 1, max: 200 }),
        (turns, duration) => {
          // prettier-ignore
          const times = estimatedTimes(turns, duration);

          expect(times).toHaveLength(turns.length);
          times.forEach(({ start, end }, index) => {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(times[index - 1]?.start ?? 0);
            expect(start).toBeLessThanOrEqual(duration * 1000);
          });
        },
      ),
    );
  });
});
