import { PUBLICATION } from '../../../../src/features/content/registry';
import { NO_TOPICS } from '../../../../src/features/content/topic-tree';
import { listForm, planList, type ListPlan } from '../../../../src/features/views/list-plan';

const FORM = listForm(PUBLICATION.uid, { publicationType: ['analysis', 'report'] });

const plan = (query: Record<string, unknown>) =>
  FORM && planList({ form: FORM, query, topicsBelow: NO_TOPICS, decodeCursor: (after) => after });

const planned = (query: Record<string, unknown>): ListPlan => {
  const result = plan(query);
  if (!result?.ok) throw new Error('It was not planned.');
  return result.value;
};

const codeOf = (query: Record<string, unknown>): string | null => {
  const result = plan(query);
  return result && !result.ok ? result.error.code : null;
};

describe('planList', () => {
  it('leaves a list whose fields the client chooses to Strapi', () => {
    expect(plan({ fields: ['title'] })).toBeNull();
    expect(plan({ populate: '*', filters: { title: 'x' } })).toBeNull();
  });

  it('shows cards in the order of the listing', () => {
    expect(planned({})).toMatchObject({
      view: 'card',
      page: null,
      query: {
        sort: ['releaseDate:desc'],
        populate: { cover: { fields: '*' } },
      },
    });
  });

  it('names no order for a choice of fields with a shortcut', () => {
    expect(planned({ fields: ['title'], topic: 'water' })).toEqual({
      view: null,
      page: null,
      order: null,
      isOfAllLanguages: false,
      query: { fields: ['title'], filters: { topics: { slug: { $eq: 'water' } } } },
    });
  });

  it('adds to the filters of the client', () => {
    const filters = { $or: [{ title: 'a' }, { title: 'b' }] };

    expect(planned({ filters, type: 'analysis,report', year: '2024' }).query.filters).toEqual({
      $and: [
        filters,
        { publicationType: { $in: ['analysis', 'report'] } },
        { releaseDate: { $gte: '2024-01-01' } },
        { releaseDate: { $lte: '2024-12-31' } },
      ],
    });
  });

  it('asks for one row more than it shows, and goes on after the cursor', () => {
    const after = JSON.stringify(['releaseDate', 'desc', '2024-05-02', 'd1']);

    expect(planned({ after, pageSize: '10' })).toMatchObject({
      page: { size: 10, asksOneMore: true, isCounted: false },
      query: {
        pagination: { start: 0, limit: 11, withCount: false },
        filters: {
          $or: [
            { releaseDate: { $lt: '2024-05-02' } },
            { $and: [{ releaseDate: { $eq: '2024-05-02' } }, { documentId: { $lt: 'd1' } }] },
          ],
        },
      },
    });
  });

  it('selects what the list is sorted by, for the next cursor', () => {
    const { query } = planned({ after: '', sort: 'updatedAt:asc' });

    expect(query.fields).toContain('updatedAt');
  });

  it.each([
    [{ topics: 'water' }, 'PARAMETER_UNKNOWN'],
    [{ topic: '' }, 'PARAMETER_INVALID'],
    [{ topic: 'a,,b' }, 'PARAMETER_INVALID'],
    [{ topic: Array.from({ length: 21 }, () => 'a').join(',') }, 'PARAMETER_INVALID'],
    [{ topic: { a: 'b' } }, 'PARAMETER_INVALID'],
    [{ topic: ['a', ''] }, 'PARAMETER_INVALID'],
    [{ topic: ['a', ['b']] }, 'PARAMETER_INVALID'],
    [{ type: 'essay' }, 'PARAMETER_INVALID'],
    [{ from: '2024-13-01' }, 'PARAMETER_INVALID'],
    [{ from: '2024-03-01', to: '2024-02-01' }, 'PARAMETER_INVALID'],
    [{ year: '24' }, 'PARAMETER_INVALID'],
    [{ year: '2024', from: '2024-01-01' }, 'PARAMETER_CONFLICT'],
    [{ pageSize: '101' }, 'PARAMETER_INVALID'],
    [{ pageSize: '10', pagination: { page: '1' } }, 'PARAMETER_CONFLICT'],
    [{ withCount: 'yes' }, 'PARAMETER_INVALID'],
    [{ withCount: 'true', after: 'x' }, 'PARAMETER_CONFLICT'],
    [{ after: '[1]' }, 'CURSOR_INVALID'],
    [{ after: JSON.stringify(['title', 'asc', 'a', 'b']) }, 'CURSOR_INVALID'],
    [{ after: '', sort: ['title:asc', 'id:asc'] }, 'CURSOR_SORT'],
    [{ view: 'page' }, 'PARAMETER_INVALID'],
    [{ view: 'card', populate: '*' }, 'PARAMETER_CONFLICT'],
  ])('refuses %j with %s', (query, code) => {
    expect(codeOf(query)).toBe(code);
  });

  it('takes page sizes up to the limit, where one row more cannot be asked for', () => {
    expect(planned({ pageSize: '100' })).toMatchObject({ page: { size: 100, asksOneMore: false } });
  });
});
