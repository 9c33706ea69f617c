import { createAddressCounts } from '../../../../src/features/overload/address-counts';
import { bodyPatience } from '../../../../src/features/overload/body-patience';

describe('connections of one address', () => {
  it('are admitted up to the limit, and again when one is closed', () => {
    const counts = createAddressCounts(2);

    expect([counts.admit('a'), counts.admit('a'), counts.admit('a')]).toEqual([true, true, false]);
    expect(counts.admit('b')).toBe(true);
    counts.release('a');
    expect([counts.admit('a'), counts.admit('a')]).toEqual([true, false]);
  });
});

describe('the patience with a body', () => {
  it.each([
    ['no body', {}, null],
    ['an empty one', { length: '0' }, null],
    ['JSON', { length: '100', type: 'application/json' }, 30_000],
    ['JSON of unknown length', { isChunked: true, type: 'application/json' }, 30_000],
    ['a file of 64 MB', { length: '64000000', type: 'multipart/form-data; boundary=x' }, 600_000],
    ['a file of 640 kB', { length: '640000', type: 'Multipart/form-data' }, 40_000],
    ['a file of unknown length', { isChunked: true, type: 'multipart/form-data' }, 600_000],
  ])('is for %s that of its kind', (_title, body, expected) => {
    expect(bodyPatience({ length: undefined, isChunked: false, type: undefined, ...body })).toBe(
      expected,
    );
  });
});
