import { neighbourQuery, showPlace } from '../../../../src/features/views/neighbours';

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
  expect(showPlace(one)).toBeNull();
});

it('the interview before is the latest of those earlier, by date and then by documentId', () => {
  const place = showPlace(row);
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
