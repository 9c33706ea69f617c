import {
  filterThroughDrafts,
  keepPublicationApart,
  restrictFilters,
  sortThroughDrafts,
  type RelationMap,
} from '../../../../src/features/access/published-filters';

const RELATIONS: Record<string, Record<string, string>> = {
  show: { interviews: 'interview' },
  interview: { show: 'show', guests: 'expert', seo: 'seo' },
  expert: { interviews: 'interview' },
  seo: {},
};

const map: RelationMap = {
  targetOf: (uid, attribute) => RELATIONS[uid]?.[attribute] ?? null,
  hasDrafts: (uid) => uid === 'interview' || uid === 'expert',
};

const PUBLISHED = { publishedAt: { $notNull: true } };

describe('restrictFilters', () => {
  it('asks for published targets where a type without drafts leads to one with drafts', () => {
    expect(restrictFilters({ interviews: { title: 'x' } }, 'show', map)).toEqual({
      interviews: { $and: [{ title: 'x' }, PUBLISHED] },
    });
  });

  it('does so at any depth, under any operator', () => {
    const filters = { $or: [{ show: { interviews: { $or: [{ title: 'x' }] } } }] };

    expect(restrictFilters(filters, 'interview', map)).toEqual({
      $or: [{ show: { interviews: { $and: [{ $or: [{ title: 'x' }] }, PUBLISHED] } } }],
    });
  });

  it('keeps the restriction apart from groups beside it, of which Strapi loses one', () => {
    const other = { $and: [{ title: 'x' }] };
    const restricted = restrictFilters({ interviews: { title: 'y' }, ...other }, 'show', map);

    expect(restricted).toEqual({
      $and: [
        { interviews: { $and: [{ title: 'y' }, { publishedAt: { $notNull: true } }] } },
        other,
      ],
    });
  });

  it('leaves alone what cannot reach drafts', () => {
    const filters = {
      guests: { name: { $null: true } },
      title: { $eq: 'x' },
      seo: { noindex: true },
    };

    expect(restrictFilters(filters, 'interview', map)).toEqual(filters);
  });
});

describe('keepPublicationApart', () => {
  it('wraps what is said of publishedAt where there are drafts, and nothing else', () => {
    const filters = { publishedAt: { $notNull: false } };

    expect(keepPublicationApart(filters, 'interview', map)).toEqual({ $and: [filters] });
    expect(keepPublicationApart({ title: 'x' }, 'interview', map)).toEqual({ title: 'x' });
    expect(keepPublicationApart(filters, 'show', map)).toBe(filters);
  });
});

describe('filterThroughDrafts', () => {
  it.each([
    [{ $not: { interviews: { title: 'x' } } }],
    [{ $not: { $or: [{ interviews: { title: 'x' } }] } }],
    [{ interviews: { $null: true } }],
    [{ interviews: { $notNull: true } }],
    [{ interviews: 'abc' }],
    [[{ interviews: { $in: ['1'] } }]],
  ])('finds %j, whose answer would depend on drafts', (filters) => {
    expect(filterThroughDrafts(filters, 'show', map)).toBe('interviews');
  });

  it.each([
    [{ interviews: { title: { $ne: 'x' } } }],
    [{ interviews: { $not: { title: 'x' } } }],
    [{ $not: { title: 'x' } }],
    [undefined],
  ])('lets %j pass', (filters) => {
    expect(filterThroughDrafts(filters, 'show', map)).toBeNull();
  });

  it('lets relations between types with drafts be asked for nothing', () => {
    expect(filterThroughDrafts({ guests: { $null: true } }, 'interview', map)).toBeNull();
  });
});

describe('sortThroughDrafts', () => {
  it.each([
    ['interviews.title'],
    ['title:asc, interviews.title:desc'],
    [['title', 'interviews.airDate']],
    [{ interviews: { title: 'asc' } }],
    [[{ interviews: { title: 'asc' } }]],
  ])('finds %j', (sort) => {
    expect(sortThroughDrafts(sort, 'show', map)).toMatch(/^interviews\./);
  });

  it.each([['title'], [undefined], [['title:desc']], [{ title: 'asc' }]])(
    'lets %j pass',
    (sort) => {
      expect(sortThroughDrafts(sort, 'show', map)).toBeNull();
    },
  );

  it('follows the whole path', () => {
    expect(sortThroughDrafts('show.interviews.title', 'interview', map)).toBe(
      'show.interviews.title',
    );
    expect(sortThroughDrafts('show.title', 'interview', map)).toBeNull();
  });
});
