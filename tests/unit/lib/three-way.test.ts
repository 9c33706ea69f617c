import fc from 'fast-check';
import { isSameValue, mergeSequence, mergeValue } from '../../../src/lib/three-way';

describe('mergeValue', () => {
  it.each([
    ['nobody changed it', 'a', 'a', 'a', { kind: 'keep' }],
    ['ours changed it', 'a', 'b', 'a', { kind: 'keep' }],
    ['the source changed it', 'a', 'a', 'b', { kind: 'write', value: 'b' }],
    ['both made the same of it', 'a', 'b', 'b', { kind: 'keep' }],
    ['both changed it', 'a', 'b', 'c', { kind: 'conflict' }],
    ['the source took it away', 'a', 'a', null, { kind: 'write', value: null }],
    ['it is empty in two ways', null, '', null, { kind: 'keep' }],
  ])('where %s', (_, base, current, next, expected) => {
    expect(mergeValue<unknown>({ base, current, next })).toEqual(expected);
  });
});

describe('isSameValue', () => {
  it.each([
    [{ a: 1, b: null }, { b: undefined, a: 1 }, true],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
    [[1, 2], [2, 1], false],
    [null, '', true],
    ['null', null, false],
    [0, null, false],
    [false, null, false],
  ])('of %j and %j is %s', (left, right, expected) => {
    expect(isSameValue(left, right)).toBe(expected);
  });
});

describe('mergeSequence', () => {
  const merge = (base: string, current: string, next: string): string =>
    mergeSequence({
      base: base.split(''),
      current: current.split(''),
      next: next.split(''),
    }).items.join('');

  it.each([
    ['nothing changed', 'abc', 'abc', 'abc', 'abc'],
    ['the source added', 'abc', 'abc', 'abxc', 'abxc'],
    ['the source added first', 'abc', 'abc', 'xabc', 'xabc'],
    ['the source added to an emptied list', 'ab', '', 'abx', 'x'],
    ['the source took out', 'abc', 'abc', 'ac', 'ac'],
    ['ours added', 'abc', 'aybc', 'abc', 'aybc'],
    ['ours took out', 'abc', 'ac', 'abc', 'ac'],
    ['both added', 'abc', 'aybc', 'abxc', 'aybxc'],
    ['both added the same', 'abc', 'axbc', 'axbc', 'axbc'],
    ['the source moved', 'abc', 'abc', 'cab', 'cab'],
    ['the source moved and ours added', 'abc', 'aybc', 'cab', 'cayb'],
    ['ours moved', 'abc', 'cab', 'abc', 'cab'],
    ['ours moved and the source added', 'abc', 'cab', 'abcx', 'cxab'],
  ])('where %s', (_, base, current, next, expected) => {
    expect(merge(base, current, next)).toBe(expected);
  });

  it('keeps the order of ours where both moved, and says so', () => {
    const versions = { base: ['a', 'b', 'c'], current: ['c', 'a', 'b'], next: ['b', 'a', 'c'] };

    expect(mergeSequence(versions)).toEqual({ items: ['c', 'a', 'b'], isOrderConflict: true });
  });

  const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const keys = fc.uniqueArray(fc.constantFrom(...LETTERS), { maxLength: 8 });

  it('is ours where the source did nothing, and the source where ours did nothing', () => {
    fc.assert(
      fc.property(keys, keys, (base, other) => {
        expect(mergeSequence({ base, current: other, next: base }).items).toEqual(other);
        expect(mergeSequence({ base, current: base, next: other }).items).toEqual(other);
      }),
    );
  });

  it('has each key once, and exactly those that somebody added or nobody took out', () => {
    fc.assert(
      fc.property(keys, keys, keys, (base, current, next) => {
        const { items } = mergeSequence({ base, current, next });
        const wanted = LETTERS.filter((key) =>
          base.includes(key)
            ? current.includes(key) && next.includes(key)
            : current.includes(key) || next.includes(key),
        );

        expect([...items].sort()).toEqual(wanted);
      }),
    );
  });
});
