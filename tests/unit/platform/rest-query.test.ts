import fc from 'fast-check';
import { parseQuery, plainQuery, writeQuery } from '../../../src/platform/rest-query';

describe('plainQuery', () => {
  it('is the query as it would be parsed, were it written', () => {
    const name = fc.stringMatching(/^\$?[a-z]{1,8}$/).filter((text) => !(text in Object.prototype));
    const leaf = fc.oneof(
      fc.string({ maxLength: 8, unit: 'grapheme' }).filter((text) => !/\p{Cs}/u.test(text)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('any'), { maxLength: 4 }),
      record: fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    }));
    const query = fc.dictionary(name, value.any, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(query, (given) => {
        expect(plainQuery(given)).toEqual(parseQuery(writeQuery(given)));
      }),
    );
  });

  it('has no limit to the length of a list', () => {
    const ids = Array.from({ length: 1_500 }, (_, id) => id);
    const { filters } = plainQuery({ filters: { id: { $in: ids } } });
    expect(filters).toEqual({ id: { $in: ids.map(String) } });
  });
});
