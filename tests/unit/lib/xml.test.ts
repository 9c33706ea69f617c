import fc from 'fast-check';
import { printable, renderElement, renderXml, xml, xmlText } from '../../../src/lib/xml';
import { readXml } from '../../support/xml-reading';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '<!--',
    '&amp;',
    '&#0;',
    'a\r\nb\rc\td',
    '👩‍🔬',
    'שלום',
    '\ud800',
  ),
);

describe('renderXml', () => {
  it('is well-formed and keeps any text, in elements and attributes', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, value) => {
        const read = readXml(renderXml(xml('a', { b: value }, [text])));

        expect(read.text).toBe(printable(text));
        expect(read.attributes.b).toBe(printable(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what has no value', () => {
    const element = xml('a', { b: null, c: undefined, d: 0 }, [null, undefined, xmlText('e', '')]);
    expect(renderElement(element)).toBe('<a d="0"/>');
  });
});

describe('printable', () => {
  it('leaves well-formed text without control characters alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(printable(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['a\u0000b', 'ab'],
    ['line\u000bbreak', 'line break'],
    ['half \ud83d', 'half \ufffd'],
    ['\ufeffkept\u200f', '\ufeffkept\u200f'],
    ['a\uffffb', 'ab'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
