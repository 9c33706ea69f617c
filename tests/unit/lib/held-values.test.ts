import { createHeldValues } from '../../../src/lib/held-values';

const SETTINGS = { holdMs: 100, maximum: 10, now: () => 0, isTrusted: () => true };

describe('held values', () => {
  it('are loaded again after their time, and after a drop', async () => {
    let now = 0;
    let loads = 0;
    const held = createHeldValues<number>({ ...SETTINGS, now: () => now });
    const load = async () => (loads += 1);

    expect([await held.get('a', load), await held.get('a', load)]).toEqual([1, 1]);
    now = 100;
    expect(await held.get('a', load)).toBe(2);
    held.drop();
    expect(await held.get('a', load)).toBe(3);
  });

  it('are not kept if everything was dropped while they were loading', async () => {
    const held = createHeldValues<string>(SETTINGS);
    const old = await held.get('a', async () => {
      held.drop();
      return 'old';
    });

    expect([old, await held.get('a', async () => 'new')]).toEqual(['old', 'new']);
  });

  it('are loaded each time while they cannot be trusted, and used again when they can', async () => {
    let isTrusted = true;
    let loads = 0;
    const held = createHeldValues<number>({ ...SETTINGS, isTrusted: () => isTrusted });
    const load = async () => (loads += 1);
    await held.get('a', load);
    isTrusted = false;

    expect([await held.get('a', load), await held.get('a', load)]).toEqual([2, 3]);
    isTrusted = true;
    expect(await held.get('a', load)).toBe(3);
  });

  it('make room for others, those used longest ago first', async () => {
    let loads = 0;
    const held = createHeldValues<number>({ ...SETTINGS, maximum: 2 });
    const load = async () => (loads += 1);
    for (const key of ['a', 'b', 'a', 'c']) await held.get(key, load);

    expect(await held.get('a', load)).toBe(1);
    expect(await held.get('b', load)).toBe(4);
  });
});
