import { countBy, firstOfEach, groupBy } from '../../../src/lib/by-key';

const WORDS = ['river', 'bank', 'rain', 'boat', 'rice'];
const initialOf = (word: string): string => word.charAt(0);

it('groupBy keeps the order of groups and of what is in them', () => {
  expect([...groupBy(WORDS, initialOf)]).toEqual([
    ['r', ['river', 'rain', 'rice']],
    ['b', ['bank', 'boat']],
  ]);
});

it('countBy counts what has each key', () => {
  expect([...countBy(WORDS, initialOf)]).toEqual([
    ['r', 3],
    ['b', 2],
  ]);
});

it('firstOfEach leaves out what has the key of an earlier one', () => {
  expect(firstOfEach(WORDS, initialOf)).toEqual(['river', 'bank']);
  expect(firstOfEach([], initialOf)).toEqual([]);
});
