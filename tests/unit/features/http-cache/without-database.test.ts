import {
  isRefusedAtOnce,
  worthOfKept,
  type Knowledge,
} from '../../../../src/features/http-cache/without-database';

describe('without a database', () => {
  it.each<[Knowledge, boolean, ReturnType<typeof worthOfKept>]>([
    ['current', false, 'right'],
    ['current', true, 'right'],
    ['unknown', false, 'ask'],
    ['unknown', true, 'old'],
    ['away', false, 'old'],
    ['away', true, 'old'],
  ])(
    'where changes are %s (silent: %s), a kept answer is worth: %s',
    (knowledge, isSilent, worth) => {
      expect(worthOfKept({ knowledge, isSilent })).toBe(worth);
    },
  );

  it('content alone is refused, and only while the database is away', () => {
    expect(isRefusedAtOnce({ knowledge: 'away' }, true)).toBe(true);
    expect(isRefusedAtOnce({ knowledge: 'away' }, false)).toBe(false);
    expect(isRefusedAtOnce({ knowledge: 'unknown' }, true)).toBe(false);
    expect(isRefusedAtOnce({ knowledge: 'current' }, true)).toBe(false);
  });
});
