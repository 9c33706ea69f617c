import fc from 'fast-check';
import { routeReader } from '../../../../src/contract/api-route';
import { EXPERT } from '../../../../src/features/content/registry';
import { INTERVIEWS, PUBLICATIONS } from '../../../../src/features/content/work-kinds';
import { pageOfKind, workPage, type WorkItem } from '../../../../src/features/discovery/work-page';
import { workRoute } from '../../../../src/features/discovery/work-route';
import { textAt } from '../../../../src/lib/record';

const readWorkRequest = routeReader(
  workRoute(EXPERT, { path: '/work', id: 'listWork', summary: 'Work' }, (text) => text),
);

const idsOf = (items: readonly WorkItem[]): string[] =>
  items.map(({ row }) => textAt(row, 'documentId') ?? '');

const dateOf = ({ kind, row }: WorkItem): string => textAt(row, kind.dateField) ?? '';

const item = fc
  .record({
    documentId: fc.stringMatching(/^[a-z0-9]{4}$/),
    date: fc.constantFrom('2019-01-01', '2024-02-29', '2024-03-01'),
    kind: fc.constantFrom(INTERVIEWS, PUBLICATIONS),
  })
  .map(({ documentId, date, kind }) => ({ kind, row: { documentId, [kind.dateField]: date } }));

const items = fc.uniqueArray(item, { selector: ({ row }) => textAt(row, 'documentId') });

/** One page, as a database would find each kind after the cursor. */
const pageAfter = (all: readonly WorkItem[], after: string | null, pageSize: number) => {
  const query = after === null ? '' : `after=${encodeURIComponent(after)}`;
  const request = readWorkRequest(query);
  if (!request.ok) throw new Error(request.error.message);
  const cursor = request.value.after;
  const isAfter = (one: WorkItem): boolean =>
    cursor === null ||
    dateOf(one) < cursor.value ||
    (dateOf(one) === cursor.value && (idsOf([one])[0] ?? '') < cursor.documentId);
  return workPage(all.filter(isAfter), pageSize);
};

describe('the pages of work', () => {
  it('together hold everything once, newest first', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 4 }), (all, pageSize) => {
        const seen: WorkItem[] = [];
        let next: string | null = null;
        do {
          const page = pageAfter(all, next, pageSize);
          expect(page.items.length).toBeLessThanOrEqual(pageSize);
          seen.push(...page.items);
          next = page.next;
        } while (next !== null && seen.length <= all.length);

        expect(idsOf(seen).sort()).toEqual(idsOf(all).sort());
        const dates = seen.map(dateOf);
        expect(dates).toEqual([...dates].sort().reverse());
      }),
    );
  });

  it('begin in each kind after the same place, in its own words', () => {
    const cursor = { value: '2024-02-29', documentId: 'm' };
    const order = { field: 'date', direction: 'desc' } as const;

    expect(pageOfKind(INTERVIEWS, { order, ...cursor })).toEqual({
      filters: [
        {
          airDate: { $lte: '2024-02-29' },
          $or: [
            { airDate: { $lt: '2024-02-29' } },
            { $and: [{ airDate: { $eq: '2024-02-29' } }, { documentId: { $lt: 'm' } }] },
          ],
        },
      ],
      sort: ['airDate:desc', 'documentId:desc'],
    });
    expect(pageOfKind(PUBLICATIONS, null).filters).toEqual([]);
  });
});
