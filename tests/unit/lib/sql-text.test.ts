import fc from 'fast-check';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { identifier, literal } from '../../../src/lib/sql-text';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '"', '\\', 'a', ';', '\n', '?') }),
);

describe('what stands in SQL', () => {
  it('is quoted as the driver quotes it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(identifier(text)).toBe(escapeIdentifier(text));
        expect(literal(text)).toBe(escapeLiteral(text));
      }),
    );
  });

  it.each([
    [null, 'null'],
    [12.5, '12.5'],
    [true, 'true'],
    [false, 'false'],
  ])('is itself where it needs no quotes: %s', (value, expected) => {
    expect(literal(value)).toBe(expected);
  });
});
