import {
  column,
  decodeRow,
  decodeRows,
  filled,
  flag,
  json,
  listOf,
  manyOf,
  moment,
  number,
  oneOf,
  orNull,
  record,
  recordOf,
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

  it('may be one member, or any members', () => {
    expect(column('name', text)({ name: 'a', more: 1 })).toBe('a');
    expect(() => column('name', text)({})).toThrow('name: undefined is not a text');
    expect(recordOf(number)({ a: '1', b: 2 })).toEqual({ a: 1, b: 2 });
    expect(() => recordOf(number)('a')).toThrow('string is not a record');
  });

  it.each([
    ['{"a":["b"]}', { a: ['b'] }],
    [{ a: ['b'] }, { a: ['b'] }],
    ['{}', { a: [] }],
  ])('has JSON as it is written, or as it was read: %p', (value, expected) => {
    expect(json(record({ a: manyOf(text) }))(value)).toEqual(expected);
  });

  it('has moments as dates, and as text', () => {
    const at = '2026-05-01T09:30:00.000Z';

    expect([moment(new Date(at)), moment(at)]).toEqual([at, at]);
    expect(() => moment(5)).toThrow('number is not a text');
  });

  it.each([
    ['a', 'a'],
    [' ', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('says something, or nothing: %p', (value, expected) => {
    expect(filled(value)).toBe(expected);
  });
});

describe('the answer of a driver', () => {
  const NAME = column('name', text);

  it('holds rows', () => {
    expect(decodeRows({ rows: [{ name: 'a' }, { name: 'b' }] }, NAME)).toEqual(['a', 'b']);
    expect(decodeRow({ rows: [{ name: 'a' }, { name: 'b' }] }, NAME)).toBe('a');
  });

  it.each([
    [{ rows: [{ name: 5 }] }, 'rows: name: number is not a text'],
    [{}, 'rows: undefined is not a list'],
    [undefined, 'undefined is not a row'],
  ])('is refused where it is another than was promised: %j', (answer, message) => {
    expect(() => decodeRows(answer, NAME)).toThrow(message);
  });

  it('is refused without a row where one was promised', () => {
    expect(() => decodeRow({ rows: [] }, NAME)).toThrow('rows: 0: undefined is not a row');
  });
});
