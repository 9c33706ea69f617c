import fc from 'fast-check';
import { createSightings } from '../../../../src/features/http-cache/sightings';
import { isNotModifiedSince } from '../../../../src/lib/conditional-request';

describe('sightings', () => {
  it('tell since when a content is there', () => {
    let now = 5_900;
    const sightings = createSightings(() => now);
    expect(sightings.since('/feed', 'a')).toBe(5);
    now = 20_000;
    expect(sightings.since('/feed', 'a')).toBe(5);
    expect(sightings.since('/feed', 'b')).toBe(20);
    expect(sightings.since('/other', 'b')).toBe(20);
  });

  it('never give two contents that follow each other one date, however the clock goes', () => {
    const step = fc.record({ content: fc.constantFrom('a', 'b', 'c'), now: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2 }), (steps) => {
        let now = 0;
        const sightings = createSightings(() => now);
        const holders = new Map<number, string>();
        let last: string | null = null;
        for (const { content, now: moment } of steps) {
          now = moment;
          const second = sightings.since('/feed', content);
          if (content !== last) expect(holders.has(second)).toBe(false);
          holders.set(second, content);
          last = content;
        }
      }),
    );
  });

  it('forget what was asked for longest ago, and keep within their bound', () => {
    let now = 0;
    const sightings = createSightings(() => now);
    sightings.since('/first', 'a');
    now = 9_000;
    for (let number = 0; number < 10_000; number += 1) sightings.since(`/feed-${number}`, 'a');
    expect(sightings.since('/first', 'a')).toBe(9);
  });
});

describe('If-Modified-Since', () => {
  const moment = Date.parse('2025-03-07T10:20:30Z') / 1_000;

  it.each([
    ['Fri, 07 Mar 2025 10:20:30 GMT', true],
    ['Friday, 07-Mar-25 10:20:30 GMT', true],
    ['Fri, 07 Mar 2025 10:20:29 GMT', false],
    ['Fri, 07 Mar 2025 10:20:31 GMT', false],
    ['Sat, 01 Jan 2050 00:00:00 GMT', false],
    ['yesterday', false],
    ['', false],
    [undefined, false],
  ])('%s names the content: %s', (date, isNamed) => {
    expect(isNotModifiedSince(date, moment)).toBe(isNamed);
  });

  it('is nothing to an answer without a date', () => {
    expect(isNotModifiedSince('Thu, 01 Jan 1970 00:00:00 GMT', null)).toBe(false);
  });
});
