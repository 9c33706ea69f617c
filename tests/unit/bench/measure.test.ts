import { parseStat } from '../../../bench/measure/processes';
import { summarize, type Sample } from '../../../bench/measure/sample';
import { median, percentile } from '../../../bench/measure/statistics';
import { parseCoreList } from '../../../bench/servers/cores';

describe('percentile', () => {
  it.each([
    [0.5, 20],
    [0.99, 40],
    [0.25, 10],
    [0, 10],
  ])('of share %p takes the nearest rank', (share, value) => {
    expect(percentile([10, 20, 30, 40], share)).toBe(value);
  });

  it('of nothing is not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('median', () => {
  it('sorts by value, not by text', () => {
    expect(median([100, 9, 20])).toBe(20);
  });
});

describe('parseStat', () => {
  it('finds the fields behind a name that holds spaces and brackets', () => {
    const fields = ['S', 7, ...Array.from({ length: 9 }, () => 0), 11, 22, 33, 44];

    expect(parseStat(`5 (a) b (c)) ${fields.join(' ')} 20 0`)).toEqual({
      parent: 7,
      own: 33,
      ended: 77,
    });
  });
});

describe('parseCoreList', () => {
  it.each([
    ['0-2,5', [0, 1, 2, 5]],
    ['3', [3]],
    ['', []],
  ])('reads %p', (list, cores) => {
    expect(parseCoreList(list)).toEqual(cores);
  });
});

describe('summarize', () => {
  const sample = (more: Partial<Sample>): Sample => ({
    answered: 100,
    failed: 0,
    milliseconds: 1000,
    p50: 5,
    p99: 9,
    serverCpu: 500,
    databaseCpu: 250,
    ...more,
  });

  it('weighs samples by their requests and time', () => {
    const figures = summarize([sample({}), sample({ answered: 300, serverCpu: 900 })], 2);

    expect(figures).toEqual({
      rate: 200,
      p50: 5,
      p99: 9,
      serverCpu: 3.5,
      databaseCpu: 1.25,
      busy: 0.7,
      requests: 400,
      statements: 2,
    });
  });

  it('knows no processor time unless every sample does', () => {
    expect(summarize([sample({}), sample({ serverCpu: null })], null)).toMatchObject({
      serverCpu: null,
      busy: null,
      databaseCpu: 2.5,
    });
  });
});
