import fc from 'fast-check';
import { isNestedDeeper } from '../../../src/lib/nesting';

/** By calling itself, which is what the function under test must not do. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

describe('isNestedDeeper', () => {
  it('knows the depth of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const depth = depthOf(value);
        expect(isNestedDeeper(value, depth)).toBe(false);
        expect(depth === 0 || isNestedDeeper(value, depth - 1)).toBe(true);
      }),
    );
  });

  it('takes any depth without a stack', () => {
    const value: unknown = JSON.parse('[{"a":'.repeat(200_000) + '1' + '}]'.repeat(200_000));

    expect(isNestedDeeper(value, 32)).toBe(true);
    expect(isNestedDeeper(value, 400_000)).toBe(false);
  });
});
