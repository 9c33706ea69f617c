import fc from 'fast-check';
import {
  findMergedTurns,
  formerIdsByTurn,
  survivingTurn,
} from '../../../../src/features/transcripts/former-turns';

const turn = (turnId: string, text: string) => ({ turnId, text });

const A = turn('a', 'Who measures the river and for whom?');
const B = turn('b', 'And who pays for it all?');
const C = turn('c', 'We do, as everybody knows by now.');
const D = turn('d', 'Yes.');

const merged = (previous: readonly (typeof A)[], now: readonly (typeof A)[]) =>
  Object.fromEntries(findMergedTurns({ previous, now }));

const join = (turnId: string, ...turns: (typeof A)[]) =>
  turn(turnId, turns.map(({ text }) => text).join('\n\n'));

describe('turns that flowed into others', () => {
  it.each([
    ['into the turn before', [join('a', A, B), C], { b: 'a' }],
    ['into the turn behind', [A, join('c', B, C)], { b: 'c' }],
    ['one after the other', [join('a', A, B, C)], { b: 'a', c: 'a' }],
    [
      'in other words, for the most part',
      [turn('a', `${A.text} And who does pay for all?`), C],
      { b: 'a' },
    ],
    ['nowhere: deleted', [A, C], {}],
    ['nowhere: written anew', [A, turn('x', 'Something else.'), C], {}],
    ['nowhere: moved', [C, A, B], {}],
  ])('%s', (_, now, expected) => {
    expect(merged([A, B, C], now)).toEqual(expected);
  });

  it('are found although they are short, but not for words that were there before', () => {
    expect(merged([C, D], [join('c', C, D)])).toEqual({ d: 'c' });
    const yes = turn('y', 'Yes, yes, we do.');
    expect(merged([yes, D], [yes])).toEqual({});
  });

  it('have no successor where they had no words', () => {
    expect(merged([A, turn('e', ' ')], [A])).toEqual({});
  });

  it('are all found, whichever neighbours are brought together', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const texts = fc.array(fc.uniqueArray(word, { minLength: 4, maxLength: 8 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, seams) => {
        const previous = all.map((words, index) => turn(`t${index}`, words.join(' ')));
        const now: (typeof A)[] = [];
        const expected: Record<string, string> = {};
        previous.forEach((one, index) => {
          const last = now.at(-1);
          if (index === 0 || last === undefined || !seams[index]) now.push(one);
          else {
            expected[one.turnId] = last.turnId;
            now[now.length - 1] = join(last.turnId, last, one);
          }
        });
        expect(merged(previous, now)).toEqual(expected);
      }),
    );
  });
});

describe('where a turnId leads', () => {
  const successors = new Map([
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ]);
  const isThere = (id: string): boolean => id === 'a' || id === 'd';

  it.each([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'd'],
    ['x', null],
    ['unknown', null],
  ])('%s: %s', (asked, expected) => {
    expect(survivingTurn(asked, successors, isThere)).toBe(expected);
  });

  it('is told for each turn, without those that are there themselves', () => {
    expect([...formerIdsByTurn(successors, ['a', 'd'])]).toEqual([['a', ['b', 'c']]]);
    expect([...formerIdsByTurn(successors, ['a', 'b'])]).toEqual([['b', ['c']]]);
  });
});
