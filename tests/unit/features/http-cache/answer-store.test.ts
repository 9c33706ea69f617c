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
      { entries: 1, drops: 0 },
    ]);
    expect(store.keep('news', answer({}, { validUntil: 1_000 }), 0)).toBe(false);
    expect(store.keep('news', answer({}, { validUntil: 1_001 }), 0)).toBe(true);
    expect(store.get('other')).toBeDefined();
  });
});

describe('room', () => {
  const large = (more: Partial<AnswerSources> = {}) => answer(more, { bytes: 10_000 });
  const keysOf = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`);

  it('is made by answers that were asked for once, not by those that are asked for again', () => {
    const store = createAnswerStore<KeptAnswer>(200_000, Date.now);
    const [read, passing] = [keysOf(5, 'read'), keysOf(1_000, 'passing')];
    for (const key of read) {
      store.keep(key, large(), 0);
      store.get(key);
    }
    for (const key of passing) store.keep(key, large(), 0);

    expect(read.filter((key) => store.get(key))).toEqual(read);
    expect(store.counts().bytes).toBeLessThanOrEqual(200_000);
  });

  it('is given to an answer at the second request when there is not plenty of it', () => {
    const store = createAnswerStore<KeptAnswer>(200_000, Date.now);
    const kept = keysOf(30, 'first').filter((key) => store.keep(key, large(), 0));

    expect(kept.length).toBeGreaterThan(10);
    expect(store.keep('new', large(), 0)).toBe(false);
    expect(store.keep('new', large(), 0)).toBe(true);
    expect(store.get('new')).toBeDefined();
  });

  it('is given back to an answer that a change dropped', () => {
    const store = createAnswerStore<KeptAnswer>(200_000, Date.now);
    store.keep('a', large({ documents: ['e1'] }), 0);
    for (const key of keysOf(30, 'other')) store.keep(key, large(), 0);
    store.apply([document('e1')]);
    for (const key of keysOf(30, 'another')) store.keep(key, large(), store.sequence);

    expect(store.keep('a', large({ documents: ['e1'] }), store.sequence)).toBe(true);
  });

  it('is counted when an answer grows, and freed when it goes', () => {
    const store = createAnswerStore<KeptAnswer>(100_000, Date.now);
    const first = answer({ documents: ['e1'] });
    store.keep('a', first, 0);
    const { bytes } = store.counts();
    store.grow('a', first, 100);

    expect(store.counts().bytes).toBe(bytes + 100);
    store.apply([document('e1')]);
    store.grow('a', first, 100);
    expect(store.counts()).toMatchObject({ bytes: 0, entries: 0 });
  });

  it('is not wasted on an answer larger than what newcomers share', () => {
    const store = createAnswerStore<KeptAnswer>(200_000, Date.now);

    expect(store.keep('huge', answer({}, { bytes: 60_000 }), 0)).toBe(false);
    expect(store.keep('large', answer({}, { bytes: 30_000 }), 0)).toBe(true);
  });

  it('is none when there is to be none', () => {
    expect(createAnswerStore<KeptAnswer>(0, Date.now).keep('a', answer(), 0)).toBe(false);
  });
});

describe('needless drops', () => {
  it('are those after which the answer was the same again', () => {
    const store = createAnswerStore<KeptAnswer>(100_000, Date.now);
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
