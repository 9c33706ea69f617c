import { readByteRange } from '../../../src/lib/byte-range';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['BYTES=5-99', { start: 5, end: 9 }],
    ['bytes=10-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=4-2', null],
    ['bytes=0-1,4-5', null],
    ['bytes=-', null],
    ['lines=0-1', null],
    ['bytes=99999999999999999999-', null],
    [undefined, null],
  ])('%s of ten', (header, range) => {
    expect(readByteRange(header, 10)).toEqual(range);
  });

  it('is outside of an empty file', () => {
    expect([readByteRange('bytes=0-', 0), readByteRange('bytes=-1', 0)]).toEqual([
      'outside',
      'outside',
    ]);
  });
});
