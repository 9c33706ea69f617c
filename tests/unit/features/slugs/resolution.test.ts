import { looksLikeDocumentId } from '../../../../src/features/content/address';
import { resolveFacts, type AddressFacts } from '../../../../src/features/slugs/resolution';

const NOTHING: AddressFacts = { current: [], former: null, ended: [] };
const ended = (documentId: string) => [{ documentId, endedAt: '2025-03-07T00:00:00.000Z' }];

describe('resolveFacts', () => {
  it('prefers the documentId to a slug that looks the same', () => {
    const current = [
      { documentId: 'other', slug: 'x' },
      { documentId: 'x', slug: 'y' },
    ];
    expect(resolveFacts('x', { ...NOTHING, current })).toEqual({ kind: 'found', documentId: 'x' });
  });

  it('prefers who has the slug now to who had it', () => {
    const facts = {
      current: [{ documentId: 'new', slug: 'x' }],
      former: { documentId: 'old', slug: 'y', isPublic: true },
      ended: [],
    };
    expect(resolveFacts('x', facts)).toEqual({ kind: 'found', documentId: 'new' });
  });

  it('leads from a former slug to the present one', () => {
    const former = { documentId: 'it', slug: 'now', isPublic: true };
    expect(resolveFacts('x', { ...NOTHING, former })).toEqual({
      kind: 'moved',
      documentId: 'it',
      to: 'now',
    });
  });

  it.each([
    ['its slug', 'x', { documentId: 'it', slug: null, isPublic: false }],
    ['its documentId', 'it', null],
  ])('says when a document ended, asked by %s', (_what, address, former) => {
    expect(resolveFacts(address, { current: [], former, ended: ended('it') })).toEqual({
      kind: 'gone',
      documentId: 'it',
      at: '2025-03-07T00:00:00.000Z',
    });
  });

  it('knows nothing of a slug whose document vanished without an end', () => {
    const former = { documentId: 'it', slug: null, isPublic: false };
    expect(resolveFacts('x', { ...NOTHING, former })).toEqual({ kind: 'unknown' });
    expect(resolveFacts('x', NOTHING)).toEqual({ kind: 'unknown' });
  });
});

describe('looksLikeDocumentId', () => {
  it.each([
    ['vw92lfzci4dooo64zqu4fre5', true],
    ['who-measures-the-river', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(looksLikeDocumentId(address)).toBe(expected);
  });
});
