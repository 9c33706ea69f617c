import { requestKey } from '../../../../../src/features/graphql/request/request-key';

describe('the key of a GraphQL query', () => {
  const key = (more: object) =>
    requestKey({
      path: '/graphql',
      method: 'POST',
      document: '{a}',
      operationName: null,
      variables: {},
      mediaType: '',
      ...more,
    });

  it('does not depend on the order of keys in the variables', () => {
    expect(key({ variables: { a: 1, b: { c: 1, d: 2 } } })).toBe(
      key({ variables: { b: { d: 2, c: 1 }, a: 1 } }),
    );
    expect(key({ variables: undefined })).toBe(key({ variables: null }));
  });

  it.each([
    [{ document: '{b}' }],
    [{ operationName: 'A' }],
    [{ operationName: '' }],
    [{ method: 'GET' }],
    [{ variables: { a: 1 } }],
    [{ variables: { a: '1' } }],
    [{ variables: [['a', 1]] }],
    [{ variables: { a: [1, 2] } }],
    [{ variables: { a: [2, 1] } }],
    [{ mediaType: 'text/html' }],
  ])('depends on %j', (more) => {
    expect(key(more)).not.toBe(key({}));
  });

  it('keeps lists and records of the same content apart', () => {
    expect(key({ variables: { a: { b: 1 } } })).not.toBe(key({ variables: { a: [['b', 1]] } }));
  });
});
