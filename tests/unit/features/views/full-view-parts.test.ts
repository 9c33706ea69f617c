import { readAddressedParts } from '../../../../src/features/views/strapi/full-view-parts';
import type { PublicAnswer, PublicReads } from '../../../../src/platform/public-reads';

const answerOf = (status: number, body: string, document: string): PublicAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
  dependencies: { documents: [document], types: [], relations: [] },
});

describe('the parts of a full view that have an address of their own', () => {
  it('are what was made, and depend on what was refused as well: it may be made later', async () => {
    const asked: string[] = [];
    const reads: PublicReads = {
      add: () => undefined,
      answer: ({ path, query }) => {
        asked.push(`${path}?${query}`);
        return Promise.resolve(
          path.endsWith('social-card')
            ? answerOf(200, '{"x":[]}', 'made')
            : answerOf(409, '{}', 'refused'),
        );
      },
    };

    const { members, dependencies } = await readAddressedParts(reads, {
      folder: '/api/interviews',
      row: { documentId: 'i1', locale: 'de' },
      partOf: { method: 'GET', path: '/api/interviews/i1', query: '', headers: {} },
    });

    expect(members).toEqual({ socialCard: { x: [] } });
    expect(dependencies.documents).toEqual(['refused', 'made']);
    expect(asked).toEqual([
      '/api/interviews/i1/structured-data?locale=de',
      '/api/interviews/i1/social-card?locale=de',
    ]);
  });
});
