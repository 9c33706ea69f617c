import { routeReader } from '../../../../src/contract/api-route';
import { listingOf } from '../../../../src/features/content/listing';
import { INTERVIEW, PUBLICATION } from '../../../../src/features/content/registry';
import { WORK_KINDS } from '../../../../src/features/content/work-kinds';
import { readFacetRows } from '../../../../src/features/discovery/facets';
import { facetsRoute } from '../../../../src/features/discovery/facets-route';

const read = (uid: string, query: string) => {
  const listing = listingOf(uid);
  const kind = WORK_KINDS.find((one) => one.uid === uid);
  if (!listing || !kind) throw new Error(`${uid} has no lists.`);
  const route = facetsRoute(kind, listing, { publicationType: ['analysis', 'report'] });
  return routeReader(route)(query);
};

describe('a request for facets', () => {
  it('is about all that documents of the listing have, if it does not say', () => {
    expect(read(PUBLICATION.uid, '')).toMatchObject({
      value: { by: ['year', 'type', 'topic', 'expert', 'language'], conditions: [] },
    });
    expect(read(INTERVIEW.uid, '')).toMatchObject({
      value: { by: ['year', 'topic', 'expert', 'show', 'language'] },
    });
  });

  it('is narrowed by the shortcuts of the listing', () => {
    expect(read(PUBLICATION.uid, 'by=type&topic=water,grain&year=2024')).toEqual({
      ok: true,
      value: {
        locale: undefined,
        by: ['type'],
        conditions: [
          { kind: 'values', path: ['topics', 'slug'], values: ['water', 'grain'], isTree: true },
          { kind: 'from', field: 'releaseDate', day: '2024-01-01' },
          { kind: 'to', field: 'releaseDate', day: '2024-12-31' },
        ],
      },
    });
  });

  it.each(['by=month', 'by=', 'sort=title', 'year=2024&from=2024-01-01', 'locale=_'])(
    'with %s is refused unless it says nothing',
    (query) => {
      expect(read(PUBLICATION.uid, query).ok).toBe(query === 'by=');
    },
  );
});

describe('the counts of facets', () => {
  it('begin with the newest year and the most used topic; names settle ties', () => {
    const row = (facet: string, value: string, count: number, name: string | null = null) => ({
      facet,
      value,
      name,
      count,
      documentId: name === null ? null : `id of ${name}`,
    });
    const rows = [
      { facet: 'total', value: null, name: null, documentId: null, count: 9 },
      row('year', '2023', 5),
      row('year', '2025', 4),
      row('topic', 'b', 2, 'Beta'),
      row('topic', 'a', 2, 'Alpha'),
      row('topic', 'c', 3, 'Gamma'),
    ];

    const { total, counts } = readFacetRows(rows, ['year', 'topic']);

    expect(total).toBe(9);
    expect(counts.year?.map(({ value }) => value)).toEqual(['2025', '2023']);
    expect(counts.topic?.map(({ name }) => name)).toEqual(['Gamma', 'Alpha', 'Beta']);
    expect(counts.topic?.[0]).toEqual({
      value: 'c',
      documentId: 'id of Gamma',
      name: 'Gamma',
      count: 3,
    });
  });
});
