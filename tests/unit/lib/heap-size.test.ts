import { parse } from 'graphql';
import { heapSize } from '../../../src/lib/heap-size';

describe('the size of a value', () => {
  it('grows with everything in it', () => {
    const sizes = [
      {},
      { a: 'x' },
      { a: 'x'.repeat(100) },
      { a: ['x'.repeat(100), { b: new Map([['key', new Set(['x'.repeat(100)])]]) }] },
    ].map((value) => heapSize(value));

    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).toBe(4);
  });

  it('counts what is reached twice once, also in a circle', () => {
    const part = { text: 'x'.repeat(1_000) };
    const circle: { self?: unknown } = {};
    circle.self = circle;

    expect(heapSize([part, part])).toBeLessThan(1.1 * heapSize([part]));
    expect(heapSize(circle)).toBeLessThan(1_000);
  });

  it('is that of a document with its places, which is a hundred times its text', () => {
    const text = `{ ${'a '.repeat(1_000)} }`;

    expect(heapSize(parse(text))).toBeGreaterThan(100 * text.length);
  });

  it('is infinite past so many objects', () => {
    expect(heapSize([[], [], []], 2)).toBe(Infinity);
  });

  it('sees what hangs on functions and errors', () => {
    const check = Object.assign(() => true, { rule: 'x'.repeat(1_000) });

    expect(heapSize(check)).toBeGreaterThan(2_000);
    expect(heapSize(new Error('x'.repeat(1_000)))).toBeGreaterThan(4_000);
  });
});
