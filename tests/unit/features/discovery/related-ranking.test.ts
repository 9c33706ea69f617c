import fc from 'fast-check';
import {
  rankRelated,
  topicWeight,
  type Candidate,
  type RelatedSource,
} from '../../../../src/features/discovery/related-ranking';

const named = (documentId: string) => ({ documentId, name: `Name of ${documentId}`, slug: null });

const source: RelatedSource = {
  documentId: 'self',
  text: 'Sharing rivers in a dry decade',
  topics: [named('water'), named('region')],
  experts: [named('okafor')],
  chosen: [],
};

const candidate = (documentId: string, more: Partial<Candidate> = {}): Candidate => ({
  documentId,
  kind: 'publication',
  text: `Text ${documentId}${documentId}`,
  date: '2025-01-01',
  topics: [],
  experts: [],
  ...more,
});

const weights = new Map([
  ['water', topicWeight(3, 100)],
  ['region', topicWeight(80, 100)],
]);

const rank = (candidates: readonly Candidate[], more: Partial<RelatedSource> = {}) =>
  rankRelated({
    source: { ...source, ...more },
    candidates,
    topicWeights: weights,
    limit: 20,
  });

const idsOf = (related: readonly { documentId: string }[]) =>
  related.map(({ documentId }) => documentId);

describe('the ranking of related work', () => {
  it('puts what editors chose first, in their order, with what else speaks for it', () => {
    const related = rank([candidate('a', { topics: ['water'] }), candidate('b')], {
      chosen: [
        { documentId: 'far', kind: 'publication' },
        { documentId: 'a', kind: 'publication' },
      ],
    });

    expect(related).toEqual([
      { documentId: 'far', kind: 'publication', reasons: [{ kind: 'chosen' }] },
      {
        documentId: 'a',
        kind: 'publication',
        reasons: [{ kind: 'chosen' }, { kind: 'topic', ...named('water') }],
      },
    ]);
  });

  it('counts a rare topic more than a common one', () => {
    const related = rank([
      candidate('common', { topics: ['region'], date: '2025-06-01' }),
      candidate('rare', { topics: ['water'] }),
    ]);

    expect(idsOf(related)).toEqual(['rare', 'common']);
  });

  it('counts a shared expert more than a common topic, and both more than one', () => {
    const related = rank([
      candidate('topic', { topics: ['region'] }),
      candidate('expert', { experts: ['okafor'] }),
      candidate('both', { topics: ['region'], experts: ['okafor'] }),
    ]);

    expect(idsOf(related)).toEqual(['both', 'expert', 'topic']);
    expect(related[0]?.reasons.map(({ kind }) => kind)).toEqual(['topic', 'expert']);
  });

  it('finds what is alike only in its words, and says how much', () => {
    const related = rank([
      candidate('other', { text: 'Grain prices and ports' }),
      candidate('alike', { text: 'Dry rivers, and who is sharing them' }),
    ]);

    expect(idsOf(related)).toEqual(['alike']);
    expect(related[0]?.reasons).toEqual([{ kind: 'text', likeness: expect.any(Number) }]);
  });

  it('prefers the newer of two that share the same', () => {
    const related = rank([
      candidate('old', { topics: ['water'], date: '2015-01-01' }),
      candidate('new', { topics: ['water'], date: '2025-01-01' }),
    ]);

    expect(idsOf(related)).toEqual(['new', 'old']);
  });
});

const candidates = fc.uniqueArray(
  fc.record({
    documentId: fc.constantFrom('self', 'a', 'b', 'c', 'd', 'e', 'f'),
    kind: fc.constantFrom('interview' as const, 'publication' as const),
    text: fc.constantFrom('rivers in a dry decade', 'grain and ports', 'sharing', ''),
    date: fc.constantFrom('2019-05-01', '2024-02-29', '2025-12-31'),
    topics: fc.subarray(['water', 'region']),
    experts: fc.subarray(['okafor']),
  }),
  { selector: ({ documentId }) => documentId },
);
const chosen = fc.array(
  fc.record({
    documentId: fc.constantFrom('self', 'a', 'b', 'x'),
    kind: fc.constant('publication' as const),
  }),
);

describe('whatever the candidates', () => {
  it('names each once, with a reason, never the document itself, and at most the limit', () => {
    fc.assert(
      fc.property(candidates, chosen, fc.integer({ min: 1, max: 5 }), (all, picks, limit) => {
        const related = rankRelated({
          source: { ...source, chosen: picks },
          candidates: all,
          topicWeights: weights,
          limit,
        });
        const ids = idsOf(related);
        expect(ids).not.toContain('self');
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(limit);
        for (const { reasons } of related) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('has the chosen before the rest', () => {
    fc.assert(
      fc.property(candidates, chosen, (all, picks) => {
        const isChosen = rank(all, { chosen: picks }).map(
          ({ reasons }) => reasons[0]?.kind === 'chosen',
        );
        expect(isChosen).toEqual([...isChosen].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('does not depend on their order', () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, another]) => {
        expect(idsOf(rank(another))).toEqual(idsOf(rank(all)));
      }),
    );
  });

  it('never lets one fall behind for sharing a topic more', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const placeOfA = (list: readonly Candidate[]): number => {
          const place = idsOf(rank(list)).indexOf('a');
          return place === -1 ? Infinity : place;
        };
        const more = all.map((one) =>
          one.documentId === 'a' ? { ...one, topics: ['water', 'region'] } : one,
        );
        expect(placeOfA(more)).toBeLessThanOrEqual(placeOfA(all));
      }),
    );
  });

  it('weighs a topic less, the more documents have it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (uses) => {
        expect(topicWeight(uses, 1000)).toBeGreaterThan(topicWeight(uses + 1, 1000));
      }),
    );
  });
});
