import { createBoundedCache } from '../../../src/lib/bounded-cache';

const cacheOf = (limit: number) =>
  createBoundedCache<unknown>({ limit, shorten: (key) => key.slice(0, 100) });

describe('a bounded cache', () => {
  it('never takes more than its bound, whatever is put into it', () => {
    const cache = cacheOf(100_000);
    for (let number = 0; number < 1_000; number += 1) {
      cache.set(`${number} ${'x'.repeat(60_000)}`, { text: 'y'.repeat(number) });
      expect(cache.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(cache.bytes).toBeGreaterThan(10_000);
  });

  it('keeps texts as well as objects', () => {
    const cache = cacheOf(100_000);
    cache.set('a', 'text');
    cache.set('b', { member: 1 });

    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([
      'text',
      { member: 1 },
      undefined,
    ]);
  });

  it('does not keep what nobody can measure', () => {
    const cache = cacheOf(100_000);
    cache.set(
      'a',
      Array.from({ length: 10_000 }, () => []),
    );

    expect(cache.get('a')).toBeUndefined();
  });
});
