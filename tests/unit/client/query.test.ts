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

  it('writes moments, large whole numbers, and lists within conditions', () => {
    const filters = {
      publishedAt: { $gt: new Date(0) },
      id: { $gt: 5n },
      slug: { $in: ['a', 'b'] },
    };

    expect(parse(writeQuery({ filters }))).toEqual({
      filters: {
        publishedAt: { $gt: '1970-01-01T00:00:00.000Z' },
        id: { $gt: '5' },
        slug: { $in: ['a', 'b'] },
      },
    });
  });

  it.each([{ slug: { $in: [] } }, { slug: null }, { slug: {} }, { slug: () => 'x' }])(
    'refuses what it cannot write, for a lost condition widens a list (%#)',
    (filters) => {
      expect(() => writeQuery({ filters })).toThrow('“filters[slug]');
    },
  );
});
