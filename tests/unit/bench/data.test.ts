import { createHash } from 'node:crypto';
import { catalogueOf, rowsOf } from '../../../bench/data/content';
import { writeBlocks } from '../../../bench/data/prose';
import { createRandom } from '../../../bench/data/random';
import type { Row } from '../../../bench/data/rows';
import { BODY_LENGTH, sizeAt, TURNS } from '../../../bench/data/size';

const SIZE = { topics: 6, shows: 2, experts: 12, publications: 40, interviews: 20 };

const tables = (): ReadonlyMap<string, Row[]> => {
  const found = new Map<string, Row[]>();
  for (const { table, rows } of rowsOf(catalogueOf(SIZE))) {
    found.set(table, [...(found.get(table) ?? []), ...rows]);
  }
  return found;
};

const digest = (): string =>
  createHash('sha256')
    .update(JSON.stringify([...rowsOf(catalogueOf(SIZE))]))
    .digest('hex');

describe('the content of the benchmark', () => {
  it('is the same every time it is made', () => {
    expect(digest()).toBe(digest());
  });

  it('has a draft row and a published row of every document that can be published', () => {
    const rows = tables();

    for (const [table, count] of Object.entries({
      experts: 12,
      publications: 40,
      interviews: 20,
    })) {
      const states = new Map<unknown, unknown[]>();
      for (const row of rows.get(table) ?? []) {
        const known = states.get(row.document_id) ?? [];
        states.set(row.document_id, [...known, row.published_at === null]);
      }
      expect([...states.values()]).toEqual(Array.from({ length: count }, () => [true, false]));
    }
  });

  it('gives rows of a table different ids', () => {
    for (const [, rows] of tables()) {
      const ids = rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each([
    ['publications_authors_lnk', 'publications', 'publication_id', 'experts', 'expert_id'],
    ['interviews_guests_lnk', 'interviews', 'interview_id', 'experts', 'expert_id'],
    [
      'interviews_related_publications_lnk',
      'interviews',
      'interview_id',
      'publications',
      'publication_id',
    ],
  ])('links in %s drafts with drafts and published with published', (...names) => {
    const [link, source, sourceId, target, targetId] = names;
    const rows = tables();
    const isPublished = (table: string) =>
      new Map((rows.get(table) ?? []).map((row) => [row.id, row.published_at !== null]));
    const sources = isPublished(source);
    const targets = isPublished(target);

    const pairs = (rows.get(link) ?? []).map((row) => [
      sources.get(row[sourceId]),
      targets.get(row[targetId]),
    ]);

    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([from, to]) => from === undefined || from !== to)).toEqual([]);
  });

  it('gives every interview its turns in both states, the audio being long enough for them', () => {
    const rows = tables();
    const parts = (rows.get('interviews_cmps') ?? []).filter(({ field }) => field === 'transcript');
    const turns = new Set((rows.get('components_interview_turns') ?? []).map(({ id }) => id));
    const ends = (rows.get('components_interview_turns') ?? []).map(({ end }) => Number(end));
    const durations = (rows.get('interviews') ?? []).map(({ duration }) => Number(duration));

    expect(parts).toHaveLength(SIZE.interviews * 2 * TURNS);
    expect(parts.filter(({ cmp_id: id }) => !turns.has(id))).toEqual([]);
    expect(Math.min(...durations)).toBeGreaterThanOrEqual(Math.max(...ends));
  });

  it('grows by scale, but for topics and shows', () => {
    expect(sizeAt(10)).toEqual({
      ...sizeAt(1),
      experts: 4000,
      publications: 50_000,
      interviews: 20_000,
    });
  });

  it('has bodies of about four thousand characters', () => {
    const lengths = Array.from(
      { length: 50 },
      (_, seed) => JSON.stringify(writeBlocks(createRandom(seed), BODY_LENGTH)).length,
    );

    expect(Math.min(...lengths)).toBeGreaterThan(BODY_LENGTH * 0.9);
    expect(Math.max(...lengths)).toBeLessThan(BODY_LENGTH * 1.4);
  });
});

describe('createRandom', () => {
  it('draws different numbers, and no more than there are', () => {
    expect(createRandom(1).distinctBelow(5, 9).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('prefers small numbers when asked to', () => {
    const random = createRandom(2);
    const drawn = Array.from({ length: 2000 }, () => random.skewedBelow(10));

    expect(drawn.filter((number) => number < 5).length).toBeGreaterThan(1150);
    expect(Math.max(...drawn)).toBe(9);
  });
});
