import {
  neighbourPlace,
  neighbourQuery,
  splitNeighbours,
} from '../../../../src/features/views/neighbours';
import { NEIGHBOUR_SIDE } from '../../../../src/lib/neighbour-sides';

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

it('a moment is a place like a day, also where an engine gives it as a Date', () => {
  const moment = new Date('2025-01-02T03:04:05.006Z');
  const place = neighbourPlace({ ...order, by: 'startsAt' }, { ...row, startsAt: moment });

  expect(place?.date).toBe('2025-01-02T03:04:05.006Z');
});

describe('a row with a member that is called as neighbours are', () => {
  const whole = { documentId: 'i', neighbours: [{ [NEIGHBOUR_SIDE]: 'next', documentId: 'j' }] };

  it('is parted from them where they were asked for', () => {
    expect(splitNeighbours(whole, { isWished: true })).toEqual({
      row: { documentId: 'i' },
      told: { next: { documentId: 'j' } },
    });
  });

  it('keeps it where they were not: it is an attribute of its type', () => {
    expect(splitNeighbours(whole, { isWished: false })).toEqual({ row: whole, told: null });
  });

  it('tells of none where an engine could not find them', () => {
    expect(splitNeighbours({ documentId: 'i' }, { isWished: true })).toEqual({
      row: { documentId: 'i' },
      told: null,
    });
  });
});
