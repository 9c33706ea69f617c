import {
  budgetProblem,
  costOf,
  READ_BUDGET,
} from '../../../../../src/features/reader/budget/budget';
import type {
  OutputField,
  ReadNode,
  ReadRequest,
} from '../../../../../src/features/reader/request/node';

const title: OutputField = { kind: 'column', key: 'title', attribute: 'title' };

const node = (limit: number | null, ...fields: OutputField[]): ReadNode => ({
  type: 'book',
  fields: [title, ...fields],
  where: null,
  sort: [],
  start: null,
  limit,
});

const related = (key: string, inner: ReadNode): OutputField => ({
  kind: 'relation',
  key,
  relation: key,
  shape: { kind: 'list' },
  node: inner,
});

const request = (root: ReadNode): ReadRequest => ({
  root,
  shape: { kind: 'list' },
  frame: null,
  collation: null,
});

const expecting = (rows: number, bytes = 20) => ({
  rowsOf: () => rows,
  bytesOf: () => bytes,
  version: () => 1,
});

const problemOf = (read: ReadRequest, rows: number, bytes?: number) =>
  budgetProblem(costOf(read, expecting(rows, bytes)));

it('counts rows by limits and, where there are none, by what is to be expected', () => {
  const read = request(node(10, related('authors', node(2)), related('sequels', node(null))));

  expect(costOf(read, expecting(30))).toMatchObject({ nodes: 10 + 20 + 300, levels: 2 });
});

it('allows exactly the most entries and refuses one more, naming the branch', () => {
  const read = request(node(1, related('authors', node(null))));

  expect(problemOf(read, READ_BUDGET.nodes - 1)).toBeNull();
  expect(problemOf(read, READ_BUDGET.nodes)).toContain('“authors”');
});

it('refuses a ninth level, and names it', () => {
  const deep = (levels: number): ReadNode =>
    levels === 1 ? node(1) : node(1, related(`l${levels}`, deep(levels - 1)));

  expect(problemOf(request(deep(8)), 1)).toBeNull();
  expect(problemOf(request(deep(9)), 1)).toContain('9 levels');
});

it('refuses an answer that is too large by its bytes', () => {
  expect(problemOf(request(node(100)), 1, 80_000)).toContain('MB');
  expect(problemOf(request(node(100)), 1, 60_000)).toBeNull();
});

it('lets a long transcript and a full page of ordinary ones pass', () => {
  const withTurns = (limit: number) => request(node(limit, related('transcript', node(null))));

  expect(problemOf(withTurns(1), 400, 500)).toBeNull();
  expect(problemOf(withTurns(100), 40, 200)).toBeNull();
});

it('counts two neighbours with all that is told of them, for each row', () => {
  const beside: OutputField = {
    ...{ kind: 'neighbours', key: 'neighbours', among: 'sequel', by: 'createdAt' },
    fields: [title, related('authors', node(null))],
  };
  const cost = costOf(request(node(10, beside)), expecting(3));

  // Ten rows, twice as many beside them, and three authors of each of these.
  expect(cost).toMatchObject({ nodes: 10 + 20 + 60, levels: 3 });
});
