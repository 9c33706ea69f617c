import fc from 'fast-check';
import { bytesOfKey, createSegmentedCache } from '../../../src/lib/segmented-cache';

const LIMIT = 20_000;

type Step =
  | { readonly kind: 'set' | 'grow'; readonly key: string; readonly bytes: number }
  | { readonly kind: 'get' | 'outdate'; readonly key: string };

const key = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((number) => `key ${number}`),
  fc.string({ minLength: 100, maxLength: 400 }),
);
const bytes = fc.integer({ min: 0, max: 6_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, bytes }),
  fc.record({ kind: fc.constant('grow' as const), key, bytes }),
  fc.record({ kind: fc.constantFrom('get' as const, 'outdate' as const), key }),
);

/** A cache, and what it should hold by what it said. */
const watched = () => {
  const held = new Map<string, number>();
  const cache = createSegmentedCache<{ id: number }>({
    limit: LIMIT,
    onEvict: (gone) => void held.delete(gone),
  });
  const take = (one: Step): void => {
    switch (one.kind) {
      case 'set':
        held.delete(one.key);
        held.set(one.key, one.bytes + bytesOfKey(one.key));
        if (!cache.set(one.key, { id: 1 }, one.bytes)) held.delete(one.key);
        return;
      case 'grow':
        if (held.has(one.key)) held.set(one.key, (held.get(one.key) ?? 0) + one.bytes);
        cache.grow(one.key, one.bytes);
        return;
      case 'get':
        cache.get(one.key);
        return;
      case 'outdate':
        held.delete(one.key);
        cache.outdate(one.key);
    }
  };
  return { cache, held, take };
};

describe('the books of a cache', () => {
  it('equal a recount after whatever steps, and never exceed the limit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { cache, held, take } = watched();
        for (const one of steps) {
          take(one);
          expect(cache.bytes).toBeLessThanOrEqual(LIMIT);
        }
        expect([...cache.keys()].sort()).toEqual([...held.keys()].sort());
        expect(cache.bytes).toBe([...held.values()].reduce((sum, one) => sum + one, 0));
        expect(cache.size).toBe(held.size);
      }),
    );
  });
});

describe('what is in use', () => {
  it('stays, whatever comes once, large or small, in whatever order', () => {
    const newcomer = fc.tuple(fc.string({ maxLength: 200 }), bytes);
    fc.assert(
      fc.property(fc.array(newcomer, { maxLength: 300 }), (newcomers) => {
        const cache = createSegmentedCache<object>({ limit: LIMIT });
        for (const name of ['in use 1', 'in use 2']) {
          cache.set(name, {}, 2_000);
          cache.get(name);
        }
        for (const [name, size] of newcomers) cache.set(`new ${name}`, {}, size);

        expect([cache.peek('in use 1'), cache.peek('in use 2')]).toEqual([{}, {}]);
      }),
    );
  });

  it('gives way when other things are used instead', () => {
    const cache = createSegmentedCache<object>({ limit: LIMIT });
    for (let number = 0; number < 100; number += 1) {
      cache.set(`key ${number}`, {}, 1_000);
      cache.set(`key ${number}`, {}, 1_000);
      cache.get(`key ${number}`);
    }

    expect(cache.get('key 0')).toBeUndefined();
    expect(cache.get('key 99')).toBeDefined();
  });
});

describe('a newcomer', () => {
  it('is kept at once while there is plenty of room, and later when it comes again', () => {
    const cache = createSegmentedCache<object>({ limit: LIMIT });
    const kept = Array.from({ length: 100 }, (_, number) => cache.set(`key ${number}`, {}, 500));

    expect(kept.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => true));
    expect(kept.at(-1)).toBe(false);
    expect(cache.set('key 99', {}, 500)).toBe(true);
  });
});
