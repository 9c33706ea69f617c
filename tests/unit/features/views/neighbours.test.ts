import { neighbourPlace, neighbourQuery } from '../../../../src/features/views/neighbours';

const order = { among: 'show', by: 'airDate' };
const row = {
  documentId: 'i',
  airDate: '2025-01-02',
  locale: 'de',
  show: { documentId: 's' },
};

it.each([
  { ...row, show: null },
  { ...row, show: undefined },
  { ...row, airDate: null },
])('%j has no place in a show', (one) => {
  expect(neighbourPlace(order, one)).toBeNull();
});

it('the interview before is the latest of those earlier, by date and then by documentId', () => {
  const place = neighbourPlace(order, row);
  if (!place) throw new Error('It has no place.');

  expect(neighbourQuery(place, 'previous')).toEqual({
    filters: {
      show: { documentId: { $eq: 's' } },
      airDate: { $lte: '2025-01-02' },
      $or: [
        { airDate: { $lt: '2025-01-02' } },
        { airDate: { $eq: '2025-01-02' }, documentId: { $lt: 'i' } },
      ],
    },
    sort: ['airDate:desc', 'documentId:desc'],
  });
  expect(neighbourQuery(place, 'next').sort).toEqual(['airDate:asc', 'documentId:asc']);
});
