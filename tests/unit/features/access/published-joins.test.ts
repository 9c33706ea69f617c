import {
  publishedJoins,
  type Join,
  type JoinDemands,
  type JoinedTables,
} from '../../../../src/features/access/published-joins';

const tables: JoinedTables = {
  publishedColumnOf: (table) => (['interviews', 'experts'].includes(table) ? 'published_at' : null),
  isLinkTable: (table) => table.endsWith('_lnk') || table === 'files_mph',
};

const demands: JoinDemands = {
  anything: ({ alias, column }) => `${alias}.${column}`,
  published: ({ table, referencedColumn, publishedColumn }) =>
    `any ${table}.${referencedColumn} with ${publishedColumn}`,
};

const restricted = (...joins: Join[]) => publishedJoins(joins, { tables, demands });

/** Through a table of links, as Strapi makes it. */
const linked = (link: string, target: string, from = 't0'): [Join, Join] => [
  {
    alias: `${from}l`,
    referencedTable: link,
    referencedColumn: 'source_id',
    rootTable: from,
    rootColumn: 'id',
  },
  {
    alias: `${from}t`,
    referencedTable: target,
    referencedColumn: 'id',
    rootTable: `${from}l`,
    rootColumn: 'target_id',
  },
];

describe('publishedJoins', () => {
  it('asks for published rows, and for links that lead to some', () => {
    const [link, target] = restricted(...linked('shows_interviews_lnk', 'interviews'));

    expect(link?.on).toEqual({ target_id: 'any interviews.id with published_at' });
    expect(target?.on).toEqual({ published_at: 't0t.published_at' });
  });

  it('keeps what a join demands already', () => {
    const [link, target] = linked('files_mph', 'interviews');
    const [first] = restricted({ ...link, on: { field: 'cover' } }, target);

    expect(first?.on).toEqual({
      field: 'cover',
      target_id: 'any interviews.id with published_at',
    });
  });

  it('restricts rows that are joined without a table of links, such as translations', () => {
    const [versions] = restricted({
      alias: 't1',
      referencedTable: 'interviews',
      referencedColumn: 'document_id',
      rootTable: 't0',
      rootColumn: 'document_id',
    });

    expect(versions?.on).toEqual({ published_at: 't1.published_at' });
  });

  it('does so at each step of a path', () => {
    const joins = restricted(
      ...linked('interviews_guests_lnk', 'experts'),
      ...linked('experts_interviews_lnk', 'interviews', 't0t'),
    );

    expect(joins.every(({ on }) => on !== undefined)).toBe(true);
  });

  it('leaves alone what leads to types without drafts', () => {
    const joins = linked('interviews_topics_lnk', 'topics');

    expect(restricted(...joins)).toEqual(joins);
  });
});
