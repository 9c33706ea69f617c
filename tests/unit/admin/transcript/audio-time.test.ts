import { stampOf, turnHeardAt, wholeSeconds } from '../../../../src/admin/transcript/audio-time';

const TURNS = [
  { start: 0, end: 5 },
  { start: null, end: null },
  { start: 10, end: null },
  { start: 20, end: 25 },
];

describe('the audio of an interview', () => {
  it.each([
    [0, 0],
    [4.9, 0],
    [5, null],
    [10, 2],
    [19.9, 2],
    [20, 3],
    [25, null],
  ])('after %d seconds is in turn %p', (seconds, index) => {
    expect(turnHeardAt(TURNS, seconds)).toBe(index);
  });

  it('is in no turn where none has a time', () => {
    expect(turnHeardAt([{ start: null, end: null }], 3)).toBeNull();
    expect(turnHeardAt([], 3)).toBeNull();
  });

  it('gives times to the tenth, and a length in whole seconds', () => {
    expect(stampOf(1.2345)).toBe(1.2);
    expect(wholeSeconds(60.4)).toBe(60);
    expect(wholeSeconds(Infinity)).toBeNull();
    expect(wholeSeconds(NaN)).toBeNull();
  });
});
