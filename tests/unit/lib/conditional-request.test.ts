import { isCopyRight } from '../../../src/lib/conditional-request';

const NOW = { entityTag: '"now"', modifiedAt: Date.parse('2026-03-01T12:00:00.900Z') };
const SAME = 'Sun, 01 Mar 2026 12:00:00 GMT';

describe('the copy of a client', () => {
  it.each([
    [{ 'if-none-match': '"now"' }, true],
    [{ 'if-none-match': 'W/"now"' }, true],
    [{ 'if-none-match': '"then", "now"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"then"' }, false],
    // The time is not asked where an entity tag is named.
    [{ 'if-none-match': '"then"', 'if-modified-since': SAME }, false],
    [{ 'if-modified-since': SAME }, true],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 11:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('%j', (conditions, isRight) => {
    expect(isCopyRight(conditions, NOW)).toBe(isRight);
  });

  it('has no time where only the entity tag tells', () => {
    expect(isCopyRight({ 'if-modified-since': SAME }, { ...NOW, modifiedAt: null })).toBe(false);
  });
});
