import { parse } from 'qs';
import { writeQuery } from '../../../client/src/query';

describe('writeQuery', () => {
  it.each([
    [{}, ''],
    [{ topic: ['water', 'climate'], year: 2025 }, 'topic=water%2Cclimate&year=2025'],
    [{ after: undefined, withCount: true }, 'withCount=true'],
  ])('writes %j', (query, written) => {
    expect(writeQuery(query)).toBe(written);
  });

  it('writes nested conditions so that the server’s parser reads the same', () => {
    const filters = {
      $or: [{ title: { $contains: 'a & b' } }, { topics: { slug: { $eq: 'x' } } }],
    };

    expect(parse(writeQuery({ filters }))).toEqual({ filters });
  });
});
