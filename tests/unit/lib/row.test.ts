import {
  flag,
  listOf,
  number,
  oneOf,
  orNull,
  record,
  row,
  text,
  withDefault,
} from '../../../src/lib/row';

interface Link {
  readonly documentId: string;
  readonly isNeeded: boolean;
  readonly uses: number;
  readonly fields: readonly string[];
}

const LINK = row<Link>({
  documentId: text,
  isNeeded: flag,
  uses: withDefault(number, 0),
  fields: listOf(text),
});

describe('a row', () => {
  it('is decoded from the names of its columns, other columns left out', () => {
    const decoded = LINK({ document_id: 'a', is_needed: true, uses: '12', fields: ['x'], more: 1 });

    expect(decoded).toEqual({ documentId: 'a', isNeeded: true, uses: 12, fields: ['x'] });
  });

  it.each([
    [{ document_id: null, is_needed: true, fields: [] }, 'document_id: null is not a text'],
    [{ document_id: 'a', is_needed: 't', fields: [] }, 'is_needed: string is not true or false'],
    [{ document_id: 'a', is_needed: true, fields: [1] }, 'fields: number is not a text'],
    [{ document_id: 'a', is_needed: true, uses: 'x', fields: [] }, 'uses: string is not a number'],
    [null, 'null is not a row'],
  ])(
    'that is not what the statement promises is refused, without what is in it: %j',
    (value, message) => {
      expect(() => LINK(value)).toThrow(message);
    },
  );

  it('may be a record with names of its own', () => {
    const turn = record<{ readonly turnId: string; readonly role: 'host' | 'guest' }>({
      turnId: text,
      role: oneOf(['host', 'guest']),
    });

    expect(turn({ turnId: 'a', role: 'guest' })).toEqual({ turnId: 'a', role: 'guest' });
    expect(() => turn({ turnId: 'a', role: 'other' })).toThrow(
      'role: string is not one of host, guest',
    );
  });

  it.each([null, undefined])('may hold nothing where that is said: %s', (nothing) => {
    expect([orNull(text)(nothing), withDefault(text, '')(nothing)]).toEqual([null, '']);
  });

  it.each(['', ' ', 'NaN', 'Infinity', true, {}])('holds no number in %p', (value) => {
    expect(() => number(value)).toThrow(TypeError);
  });
});
