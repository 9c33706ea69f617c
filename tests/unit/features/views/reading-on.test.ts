import fc from 'fast-check';
import { PUBLICATION } from '../../../../src/features/content/registry';
import { NO_TOPICS } from '../../../../src/features/content/topic-tree';
import { completeList } from '../../../../src/features/views/list-answer';
import { listForm, planList } from '../../../../src/features/views/list-plan';
import { isRecord, listAt, textAt, valueAt } from '../../../../src/lib/record';

interface Row {
  readonly documentId: string;
  readonly releaseDate: string;
}

/** What a database would answer to the plan's filter, order and limit: read by hand, not by Strapi. */
const answerTo = (rows: readonly Row[], query: unknown): { data: readonly Row[] } => {
  const filters = listAt(valueAt(query, 'filters'), '$or');
  const date = textAt(valueAt(filters[0], 'releaseDate'), '$lt');
  const tie = listAt(filters[1], '$and')[1];
  const id = textAt(valueAt(tie, 'documentId'), '$lt');
  const limit = Number(valueAt(valueAt(query, 'pagination'), 'limit'));
  const isAfter = (row: Row): boolean =>
    date === null ||
    row.releaseDate < date ||
    (row.releaseDate === date && row.documentId < (id ?? ''));
  const newestFirst = (a: Row, b: Row): number =>
    `${b.releaseDate} ${b.documentId}` < `${a.releaseDate} ${a.documentId}` ? -1 : 1;
  return { data: [...rows].sort(newestFirst).filter(isAfter).slice(0, limit) };
};

const FORM = listForm(PUBLICATION.uid, {});

const plan = (query: Record<string, unknown>) =>
  FORM && planList({ form: FORM, query, topicsBelow: NO_TOPICS, decodeCursor: (after) => after });

/** All documentIds, read page by page; `change` may alter the rows between two pages. */
const readAll = (
  start: readonly Row[],
  pageSize: number,
  change: (rows: readonly Row[], seen: readonly string[]) => readonly Row[] = (rows) => rows,
): string[] => {
  const seen: string[] = [];
  let rows = start;
  let query: Record<string, unknown> | null = { pageSize: String(pageSize), after: '' };
  while (query) {
    const planned = plan(query);
    if (!planned?.ok) throw new Error('It was not planned.');
    let next: Record<string, unknown> | null = null;
    const answer = completeList(answerTo(rows, planned.value.query), planned.value, {
      query,
      encodeCursor: (text) => text,
      show: (_view, row) => row,
      addressOf: (address) => {
        // As it is read from an address again.
        next = Object.fromEntries(
          Object.entries(address).map(([name, value]) => [name, String(value)]),
        );
        return 'next';
      },
    });
    seen.push(
      ...listAt(answer, 'data')
        .filter(isRecord)
        .map((row) => String(row.documentId)),
    );
    query = valueAt(answer.links, 'next') === null ? null : next;
    rows = change(rows, seen);
  }
  return seen;
};

const rowsOf = fc
  .uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 1, maxLength: 6 }),
    {
      maxLength: 30,
    },
  )
  .chain((ids) =>
    fc.tuple(
      ...ids.map((documentId) =>
        fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-03').map((releaseDate) => ({
          documentId,
          releaseDate,
        })),
      ),
    ),
  );

const LANGUAGES = ['ar', 'de', 'en'];

it('tells the translations of a document apart in a list of all languages', () => {
  const planned = (after: string) => {
    const query = { locale: '*', pageSize: '2', after };
    const found = plan(query);
    if (!found?.ok) throw new Error('It was not planned.');
    return found.value;
  };
  const data = LANGUAGES.map((locale) => ({ documentId: 'a', releaseDate: '2024-05-01', locale }));
  let next = '';
  completeList({ data }, planned(''), {
    query: {},
    encodeCursor: (text) => (next = text),
    show: (_view, row) => row,
    addressOf: () => 'next',
  });
  const [, ties] = listAt(valueAt(planned(next).query, 'filters'), '$or');

  expect(valueAt(planned('').query, 'fields')).toContain('locale');
  expect(listAt(ties, '$and')[1]).toEqual({
    $or: [
      { documentId: { $lt: 'a' } },
      { $and: [{ documentId: { $eq: 'a' } }, { locale: { $gt: 'de' } }] },
    ],
  });
});

describe('reading on from cursors', () => {
  it('shows each document once, whatever the size of a page', () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        expect(readAll(rows, size).sort()).toEqual(rows.map(({ documentId }) => documentId).sort());
      }),
    );
  });

  it('neither repeats nor skips a document that stays, while others come and go', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, fc.integer({ min: 1, max: 4 }), (stay, others, size) => {
        const guests = others.filter(
          ({ documentId }) => !stay.some((row) => row.documentId === documentId),
        );
        let isIn = false;
        const seen = readAll(stay, size, () => {
          isIn = !isIn;
          return isIn ? [...stay, ...guests] : stay;
        });

        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(stay.map(({ documentId }) => documentId)));
      }),
    );
  });
});
