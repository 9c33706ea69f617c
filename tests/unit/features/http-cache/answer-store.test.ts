import fc from 'fast-check';
import {
  createAnswerStore,
  type KeptAnswer,
} from '../../../../src/features/http-cache/answer-store';
import {
  isTouchedBy,
  type AnswerSources,
  type Change,
} from '../../../../src/features/http-cache/change';

const answer = (
  sources: Partial<AnswerSources> = {},
  more: Partial<KeptAnswer> = {},
): KeptAnswer => ({
  sources: { documents: [], types: [], relations: [], ...sources },
  fingerprint: 'same',
  validUntil: null,
  bytes: 100,
  ...more,
});

const document = (documentId: string, uid = 'api::expert.expert'): Change => ({
  kind: 'document',
  uid,
  documentId,
});

const relation = (documentId: string, name: string): Change => ({
  kind: 'relation',
  relation: name,
  documentId,
});

describe('what a change drops', () => {
  const store = () => {
    const kept = createAnswerStore<KeptAnswer>(10_000, Date.now);
    kept.keep('detail', answer({ documents: ['i1', 'e1'], relations: ['api::i.i.guests'] }), 0);
    kept.keep('list', answer({ types: ['api::i.i'], relations: ['api::i.i.topics'] }), 0);
    kept.keep('other', answer({ documents: ['p1'] }), 0);
    return kept;
  };
  const left = (change: Change) => {
    const kept = store();
    kept.apply([change]);
    return ['detail', 'list', 'other'].filter((key) => kept.get(key));
  };

  it.each<[string, Change, string[]]>([
    ['a document in the answer', document('e1'), ['list', 'other']],
    [
      'any document of a type that the answer chooses from',
      document('new', 'api::i.i'),
      ['detail', 'other'],
    ],
    ['a document of no answer', document('e9'), ['detail', 'list', 'other']],
    ['a link that the answer shows', relation('i1', 'api::i.i.guests'), ['list', 'other']],
    [
      'a link that the answer does not show',
      relation('i1', 'api::i.i.show'),
      ['detail', 'list', 'other'],
    ],
    ['a link by which a list is chosen', relation('i9', 'api::i.i.topics'), ['detail', 'other']],
    ['rights and locales', { kind: 'everything' }, []],
  ])('%s', (_title, change, expected) => {
    expect(left(change)).toEqual(expected);
  });

  it('agrees with the rule for one answer, whatever the answers and changes', () => {
    const name = fc.constantFrom('a.a', 'b.b', 'c.c');
    const names = fc.uniqueArray(name);
    const relations = fc.uniqueArray(name.map((uid) => `${uid}.x`));
    const sources = fc.record({ documents: names, types: names, relations });
    const change = fc.oneof(
      fc.record({ kind: fc.constant('document' as const), uid: name, documentId: name }),
      fc.record({
        kind: fc.constant('relation' as const),
        documentId: name,
        relation: name.map((uid) => `${uid}.x`),
      }),
    );
    fc.assert(
      fc.property(fc.array(sources), change, (all, made) => {
        const kept = createAnswerStore<KeptAnswer>(100_000, Date.now);
        all.forEach((one, index) => kept.keep(String(index), answer(one), 0));
        kept.apply([made]);
        all.forEach((one, index) => {
          expect(kept.get(String(index)) === undefined).toBe(isTouchedBy(one, made));
        });
      }),
    );
  });
});

describe('an answer that a change overtook', () => {
  it('is not kept, though other answers of the same time are', () => {
    const store = createAnswerStore<KeptAnswer>(10_000, Date.now);
    const begun = store.sequence;
    store.apply([document('e1')]);

    expect(store.keep('touched', answer({ documents: ['e1'] }), begun)).toBe(false);
    expect(store.keep('untouched', answer({ documents: ['e2'] }), begun)).toBe(true);
    expect(store.keep('later', answer({ documents: ['e1'] }), store.sequence)).toBe(true);
    expect(store.counts()).toMatchObject({ overtaken: 1, entries: 2 });
  });

  it('is not kept when more changed meanwhile than is remembered', () => {
    const store = createAnswerStore<KeptAnswer>(10_000, Date.now);
    store.apply(Array.from({ length: 5_000 }, (_, index) => document(`x${index}`)));

    expect(store.keep('old', answer(), 0)).toBe(false);
  });
});

describe('an answer that depends on the clock', () => {
  it('is kept until it is over, and given no longer', () => {
    let now = 999;
    const store = createAnswerStore<KeptAnswer>(10_000, () => now);
    store.keep('news', answer({ documents: ['p1'] }, { validUntil: 1_000 }), 0);
    store.keep('other', answer(), 0);

    expect(store.get('news')).toBeDefined();
    now = 1_000;
    expect([store.get('news'), store.counts()]).toMatchObject([
      undefined,
      { entries: 1, bytes: 100, drops: 0 },
    ]);
    expect(store.keep('news', answer({}, { validUntil: 1_000 }), 0)).toBe(false);
    expect(store.keep('news', answer({}, { validUntil: 1_001 }), 0)).toBe(true);
    expect(store.get('other')).toBeDefined();
  });
});

describe('room', () => {
  it('is made by the answers that were not asked for longest', () => {
    const store = createAnswerStore<KeptAnswer>(250, Date.now);
    store.keep('a', answer(), 0);
    store.keep('b', answer(), 0);
    store.get('a');
    store.keep('c', answer(), 0);

    expect(['a', 'b', 'c'].filter((key) => store.get(key))).toEqual(['a', 'c']);
    expect(store.counts()).toMatchObject({ entries: 2, bytes: 200, evictions: 1 });
  });

  it('is counted when an answer grows, and freed when it goes', () => {
    const store = createAnswerStore<KeptAnswer>(250, Date.now);
    const [first, second] = [answer(), answer({ documents: ['e1'] })];
    store.keep('a', first, 0);
    store.keep('b', second, 0);
    store.grow('b', second, 100);

    expect(store.get('a')).toBeUndefined();
    expect(store.counts().bytes).toBe(200);
    store.apply([document('e1')]);
    store.grow('b', second, 100);
    expect(store.counts()).toMatchObject({ bytes: 0, entries: 0 });
  });

  it('is not wasted on an answer larger than all of it', () => {
    const store = createAnswerStore<KeptAnswer>(250, Date.now);
    store.keep('a', answer(), 0);

    expect(store.keep('huge', answer({}, { bytes: 251 }), 0)).toBe(false);
    expect(store.get('a')).toBeDefined();
  });

  it('is none when there is to be none', () => {
    expect(createAnswerStore<KeptAnswer>(0, Date.now).keep('a', answer(), 0)).toBe(false);
  });
});

describe('needless drops', () => {
  it('are those after which the answer was the same again', () => {
    const store = createAnswerStore<KeptAnswer>(10_000, Date.now);
    for (const [documentId, fingerprint] of [
      ['e1', 'same'],
      ['e2', 'different'],
    ] as const) {
      store.keep(documentId, answer({ documents: [documentId] }), store.sequence);
      store.apply([document(documentId)]);
      store.keep(documentId, answer({}, { fingerprint }), store.sequence);
    }

    expect(store.counts()).toMatchObject({ drops: 2, needlessDrops: 1 });
  });
});
