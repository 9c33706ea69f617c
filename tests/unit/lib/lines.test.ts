import fc from 'fast-check';
import { linesOf, textOf } from '../../../src/lib/lines';

it('lines and texts are each other’s inverse for lists of visible texts', () => {
  const line = fc.string({ minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim());
  const list = fc.array(
    line.filter((text) => text !== ''),
    { minLength: 1 },
  );

  fc.assert(
    fc.property(list, (lines) => {
      expect(linesOf(textOf(lines))).toEqual(lines);
    }),
  );
});

it('an emptied text is no list', () => {
  expect(linesOf(' \n\r\n')).toBeNull();
});

it('the JSON text of a list is read like the list, anything else is empty', () => {
  expect([textOf('["a","b"]'), textOf('{'), textOf(null), textOf({ a: 1 })]).toEqual([
    'a\nb',
    '',
    '',
    '',
  ]);
});
