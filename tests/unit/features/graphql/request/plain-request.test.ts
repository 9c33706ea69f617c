import fc from 'fast-check';
import { readDocument } from '../../../../../src/features/graphql/document/read-document';
import { plainRequest } from '../../../../../src/features/graphql/request/plain-request';

const plain = (document: string, variables: unknown = {}, operationName: string | null = null) =>
  plainRequest(readDocument(document), { variables, operationName });

describe('requests that ask the same', () => {
  it.each([
    ['spaces, commas and comments', '{ a, b } # why', '{a b}'],
    ['the name of the only operation', 'query Some { a }', 'query{a}'],
    ['its name before variables', 'query Some($x: Int) { a(x: $x) }', 'query($x:Int){a(x:$x)}'],
    ['its name before a directive', 'query Some @live { a }', 'query @live{a}'],
    [
      'its name beside fragments',
      'query Some { ...F } fragment F on A { b }',
      'query{...F}fragment F on A{b}',
    ],
  ])('differ by %s and are made one', (_title, one, other) => {
    expect(plain(one).document).toBe(plain(other).document);
  });

  it('differ by variables that the operation does not declare', () => {
    const document = 'query Q($x: [Int] = [1], $y: F = { z: "$w" }) { a(x: $x, y: $y) { b } }';

    expect(plain(document, { x: 1, y: 2, z: 3, w: 4 }).variables).toEqual({ x: 1, y: 2 });
    expect(plain('{ a }', { x: 1 }).variables).toEqual({});
    expect(plain('query Q { a(x: $x) }', { x: 1 }).variables).toEqual({});
  });

  it('are told by the operation that is named, where there are several', () => {
    const document = 'query A($x: Int) { a(x: $x) } query B($y: Int) { b(y: $y) }';

    expect(plain(document, { x: 1, y: 2 }, 'B')).toMatchObject({
      operationName: 'B',
      variables: { y: 2 },
    });
    expect(plain(document, { x: 1 }).variables).toEqual({ x: 1 });
  });

  it('name the operation that there is', () => {
    expect(plain('query A { a }', {}, 'A')).toEqual(plain('query B { a }'));
    expect(plain('query A { a }', {}, 'B')).toMatchObject({ operationName: 'B' });
    expect(plain('query A { a }', {}, '')).toMatchObject({ operationName: '' });
  });
});

describe('what is no GraphQL', () => {
  it('stays as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (document) => {
        expect(() => plain(document)).not.toThrow();
      }),
    );
    expect(plain('{ "', { a: 1 })).toEqual({
      document: '{ "',
      variables: { a: 1 },
      operationName: null,
    });
  });
});
