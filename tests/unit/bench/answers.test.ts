import { compareAnswers } from '../../../bench/answers/comparison';
import { firstDifference } from '../../../bench/answers/difference';
import type { BenchRequest } from '../../../bench/request';

describe('firstDifference', () => {
  it.each([
    [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, null],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, null],
    [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, 'a[1].b: "x" instead of "y"'],
    [{}, { a: null }, 'a: nothing instead of null'],
    [{ a: 1 }, {}, 'a: 1 instead of nothing'],
    [{ a: [1] }, { a: [] }, 'a: 1 items instead of 0'],
    [{ a: '1' }, { a: 1 }, 'a: "1" instead of 1'],
    [{ a: [] }, { a: {} }, 'a: [] instead of {}'],
  ])('between %j and %j is %p', (actual, expected, difference) => {
    expect(firstDifference(actual, expected)).toBe(difference);
  });
});

describe('compareAnswers', () => {
  const requests: BenchRequest[] = ['/a', '/b', '/c'].map((path) => ({
    method: 'GET',
    path,
    headers: {},
  }));
  const expected = new Map([
    ['/a', '{"x":1,"y":2}'],
    ['/b', '{"x":1}'],
    ['/c', '[]'],
  ]);

  it('passes over spaces and the order of keys', () => {
    const actual = new Map([...expected, ['/a', '{ "y": 2, "x": 1 }']]);

    expect(compareAnswers(requests, actual, expected)).toBeNull();
  });

  it('counts the answers that differ, a missing one included, and shows the first', () => {
    const actual = new Map([
      ['/a', '{"x":1,"y":2}'],
      ['/b', '{"x":2}'],
    ]);

    expect(compareAnswers(requests, actual, expected)).toEqual({
      count: 2,
      request: requests[1],
      where: 'x: 2 instead of 1',
    });
  });
});
