import {
  fieldScopes,
  GRAPHQL_MATRIX,
  unlistedFields,
} from '../../../../src/features/graphql/matrix';

describe('the access matrix of GraphQL', () => {
  it('names the fields of a schema that it does not list, also such as every object inherits', () => {
    const served = { Query: ['topics', 'secrets'], Mutation: ['login', 'constructor', 'toString'] };

    expect(unlistedFields(served)).toEqual([
      'Query.secrets',
      'Mutation.constructor',
      'Mutation.toString',
    ]);
  });

  it('lists what it lists', () => {
    const served = {
      Query: Object.keys(GRAPHQL_MATRIX.Query),
      Mutation: Object.keys(GRAPHQL_MATRIX.Mutation),
    };

    expect(unlistedFields(served)).toEqual([]);
  });

  it('asks for one right at every field', () => {
    for (const { auth } of Object.values(fieldScopes())) {
      expect(auth.scope).toEqual([expect.stringMatching(/^(api|plugin)::[\w-]+\.[\w-]+\.\w+$/)]);
    }
  });
});
