import { routeReader } from '../../../../src/contract/api-route';
import { batchAnswer } from '../../../../src/features/discovery/batch';
import { BATCH_ROUTE } from '../../../../src/features/discovery/batch-route';

const readBatchRequest = routeReader(BATCH_ROUTE);

describe('a request for a batch', () => {
  it('has each documentId once, in the order asked', () => {
    expect(readBatchRequest('ids=b,a,%20b&view=full')).toEqual({
      ok: true,
      value: { ids: ['b', 'a'], view: 'full', locale: undefined },
    });
  });

  it.each([100, 101])('of %i documents is refused above 100', (count) => {
    const ids = Array.from({ length: count }, (_, index) => `id${index}`).join(',');

    expect(readBatchRequest(`ids=${ids}`).ok).toBe(count === 100);
    expect(readBatchRequest(`ids=${ids}&ids=id0`).ok).toBe(count === 100);
  });

  it.each(['', 'ids=', 'ids=a,,b', "ids='a'", 'view=card&view=full', 'ids=a&view=whole'])(
    'is refused as %p',
    (query) => {
      expect(readBatchRequest(query).ok).toBe(false);
    },
  );
});

describe('the answer to a batch', () => {
  const row = { documentId: 'a', title: 'On rivers' };
  const found = new Map([['a', { noun: 'interview', row }]]);
  it('names what is missing', () => {
    expect(batchAnswer({ ids: ['x', 'a'] }, found)).toEqual({
      data: [{ contentType: 'interview', ...row }],
      missing: ['x'],
    });
  });
});
