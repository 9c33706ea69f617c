import fc from 'fast-check';
import { parseCheckedJson } from '../../../src/lib/checked-json';

/** fast-check likes to name members as those that are refused. */
const soundJson = fc
  .json({ maxDepth: 8, stringUnit: 'grapheme' })
  .filter((text) => !/__proto__|constructor/.test(text));

describe('parseCheckedJson', () => {
  it('gives what JSON.parse gives, for all that clients may send', () => {
    fc.assert(
      fc.property(soundJson, (text) => {
        const parsed = parseCheckedJson(text);
        expect(parsed).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it.each([33, 4_000, 500_000])('walks through %i levels', (depth) => {
    expect(parseCheckedJson('['.repeat(depth) + ']'.repeat(depth)).ok).toBe(true);
    expect(parseCheckedJson('{"a":'.repeat(depth) + '1e999' + '}'.repeat(depth)).ok).toBe(false);
  });

  it.each([
    '',
    '{',
    '{a:1}',
    'undefined',
    '{"__proto__":{"a":1}}',
    '{"a":[{"\\u005f_proto__":1}]}',
    '{"constructor":{"prototype":{}}}',
    '{"a":"\\u0000"}',
    '{"\\u0000":1}',
    '{"a":"\\ud800"}',
    '{"a":"x\\uDC00y"}',
    '{"a":1e999}',
    '[-1e400]',
  ])('refuses %j', (text) => {
    expect(parseCheckedJson(text)).toMatchObject({ ok: false });
  });

  it.each([
    ['{"a":"\\ud83d\\ude00"}', { a: '😀' }],
    ['{"a":"\\\\u0000"}', { a: '\\u0000' }],
    ['{"constructor":"x","prototype":1}', { constructor: 'x', prototype: 1 }],
    ['null', null],
  ])('takes %s', (text, value) => {
    expect(parseCheckedJson(text)).toEqual({ ok: true, value });
  });
});
