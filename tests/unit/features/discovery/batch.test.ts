import { batchAnswer, readBatchRequest } from '../../../../src/features/discovery/batch';

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
  });

  it.each(['', 'ids=', 'ids=a,,b', "ids='a'", 'view=card&view=full', 'ids=a&view=whole'])(
    'is refused as %p',
    (query) => {
      expect(readBatchRequest(query).ok).toBe(false);
    },
  );
});

describe('the answer to a batch', () => {
  const row = {
    documentId: 'a',
    guests: [{ documentId: 'e', name: 'Nadia Okafor', slug: 'nadia-okafor', jobTitle: null }],
    transcript: [{ expertDocumentId: 'e' }, { expertDocumentId: null }],
  };
  const found = new Map([['a', { noun: 'interview', row }]]);
  const answer = (view: 'card' | 'full') =>
    batchAnswer({ ids: ['x', 'a'], view, locale: undefined }, found);

  it('names what is missing', () => {
    expect(answer('card')).toEqual({
      data: [{ contentType: 'interview', ...row }],
      missing: ['x'],
    });
  });

  it('says in a full view who speaks', () => {
    expect(answer('full').data[0]).toMatchObject({
      transcript: [{ expert: { name: 'Nadia Okafor' } }, { expert: null }],
    });
  });
});
