import { documentsIn, withoutTags } from '../../../../src/features/reader/answer/document-tags';
import { readFailureOf } from '../../../../src/features/reader/answer/failure';
import { restPage } from '../../../../src/features/reader/translate/rest-page';
import { shapeOf, slotOf } from '../../../../src/features/reader/translate/shape';

const MARKS = { prefix: 'mark-', locale: 'qq-abcdefgh' };
const PAGES = { limit: 25, maxLimit: 100, isCounted: true };

describe('the shape of a query', () => {
  it('is the same for all values, and holds none of them', () => {
    const query = (name: string, locale: string) => ({
      filters: { title: { $eq: name }, guests: { $or: [{ name }, { id: { $in: [name, 'b'] } }] } },
      populate: { guests: { filters: { name: { $contains: name } }, fields: ['name'] } },
      locale,
    });
    const one = shapeOf(query('Nadia', 'de'), MARKS);
    const other = shapeOf(query('Tom', 'fr'), MARKS);

    expect(one.query).toEqual(other.query);
    expect(JSON.stringify(one.query)).not.toContain('Nadia');
    expect(one.bindings).toEqual(['Nadia', 'Nadia', ['Nadia', 'b'], 'Nadia', 'de']);
  });

  it('keeps conditions that are no values', () => {
    const filters = { title: { $null: 'true' }, slug: { $eq: null } };

    expect(shapeOf({ filters }, MARKS)).toMatchObject({ query: { filters }, bindings: [] });
  });

  it('gives marks that lead back to their slots, and takes nothing else for one', () => {
    const { query } = shapeOf({ filters: { a: '1', b: '2' }, locale: 'en' }, MARKS);

    expect(slotOf(Object(query.filters).b, MARKS)).toBe(1);
    expect(slotOf(query.locale, MARKS)).toBe(2);
    expect(slotOf('1', MARKS)).toBeNull();
  });
});

describe('the page of a list', () => {
  it.each([
    [undefined, { start: 0, limit: 25, isPaged: true }],
    [
      { page: '3', pageSize: '10' },
      { start: 20, limit: 10, isPaged: true },
    ],
    [{ pageSize: '500' }, { start: 0, limit: 100, isPaged: true }],
    [{ page: '0' }, { start: 0, limit: 25, isPaged: true }],
    [
      { start: '5', limit: '0' },
      { start: 5, limit: 1, isPaged: false },
    ],
    [
      { start: '-5', limit: '-1' },
      { start: 0, limit: 1, isPaged: false },
    ],
  ])('%j', (pagination, expected) => {
    expect(restPage(pagination, PAGES)).toMatchObject(expected);
  });

  it.each([{ page: '1', start: '0' }, { page: '1.5' }, { limit: 'x' }, { other: '1' }, 'x'])(
    'is left to Strapi: %j',
    (pagination) => {
      expect(restPage(pagination, PAGES)).toBeNull();
    },
  );
});

describe('documents in an answer', () => {
  const fake = JSON.stringify({ title: '"documentId":"no"', documentId: 'a1' });

  it('are those of members, not those that a text speaks of', () => {
    expect(documentsIn(`[${fake},${fake}]`).documents).toEqual(['a1']);
  });

  it.each([
    ['[]', []],
    ['[{"documentId":null},{"documentId":""}]', []],
    ['[{"documentId":"a1"},{"documentId":"b2","x":{"documentId":"a1"}}]', ['a1', 'b2']],
    ['[{"documentId":"with\\\\backslash"},{"documentId":"c3"}]', ['c3']],
  ])('in %s', (text, documents) => {
    expect(documentsIn(text).documents).toEqual(documents);
  });

  it('are told by tags, which are taken out', () => {
    const text =
      '[{"title":"\\"__document\\":\\"no\\"","__document":"a1"},{"__document":"b2"},{"x":1,"__document":null}]';

    expect(withoutTags(text)).toEqual({
      text: '[{"title":"\\"__document\\":\\"no\\""},{},{"x":1}]',
      documents: ['a1', 'b2'],
    });
  });
});

describe('a failed statement', () => {
  it.each([
    [{ code: '57014' }, 'READ_TIMEOUT'],
    [{ code: 'ECONNREFUSED' }, 'READ_UNAVAILABLE'],
    [{ code: '57P01' }, 'READ_UNAVAILABLE'],
    [{ code: '08006' }, 'READ_UNAVAILABLE'],
    [new Error('Connection terminated unexpectedly'), 'READ_UNAVAILABLE'],
    [{ code: '22P02' }, undefined],
  ])('%j', (error, code) => {
    expect(readFailureOf(error)?.code).toBe(code);
  });
});
