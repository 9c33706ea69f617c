import fc from 'fast-check';
import { tagsOfAnswer, tagsOfChange } from '../../../../src/features/http-cache/cache-tags';
import { isTouchedBy, type Change } from '../../../../src/features/http-cache/change';

const TARGETS: Record<string, string> = { 'a.a.x': 'b.b', 'b.b.x': 'c.c', 'c.c.x': 'a.a' };
const targetOf = (relation: string) => TARGETS[relation] ?? null;

const documents = (length: number) =>
  Array.from({ length }, (_, index) => `document${String(index).padStart(16, '0')}`);

describe('cache tags', () => {
  it('name the documents, the types and the relations that a list is chosen by', () => {
    const tags = tagsOfAnswer(
      { documents: ['d1'], types: ['a.a'], relations: ['a.a.x', 'b.b.x'] },
      targetOf,
    );

    expect(tags).toEqual(['lectern', 'a.a', 'a.a.x', 'd1']);
  });

  it('let types stand for documents past a hundred tags', () => {
    const sources = { types: ['a.a'], relations: ['a.a.x'] };
    const atLimit = tagsOfAnswer({ ...sources, documents: documents(97) }, targetOf);
    const past = tagsOfAnswer({ ...sources, documents: documents(98) }, targetOf);

    expect(atLimit).toHaveLength(100);
    expect(past).toEqual(expect.arrayContaining(['lectern', 'a.a', 'b.b', 'plugin::upload.file']));
    expect(past.join(' ')).not.toContain('document0');
  });

  it('stay under 8 kB', () => {
    const long = documents(90).map((name) => name.repeat(5));
    const tags = tagsOfAnswer({ documents: long, types: ['a.a'], relations: [] }, targetOf);

    expect(tags.join(' ').length).toBeLessThan(8 * 1024);
  });

  it('say so when neither documents nor types can be named', () => {
    const unknown = tagsOfAnswer({ documents: documents(101), types: [], relations: [] }, targetOf);
    const many = tagsOfAnswer({ documents: [], types: documents(200), relations: [] }, targetOf);

    expect(unknown).toEqual(['lectern', 'lectern-large']);
    expect(many).toEqual(['lectern', 'lectern-large']);
  });

  it('are purged by every change that touches the answer, also when they are collapsed', () => {
    const uid = fc.constantFrom('a.a', 'b.b', 'c.c');
    const relation = fc.constantFrom(...Object.keys(TARGETS));
    const id = fc.constantFrom('d1', 'd2', ...documents(100));
    // A document of an answer is of a type that the answer chooses from, or that a relation links.
    const sources = fc.record({
      documents: fc.oneof(fc.uniqueArray(id), fc.constant(documents(101))),
      types: fc.uniqueArray(uid, { minLength: 3, maxLength: 3 }),
      relations: fc.uniqueArray(relation),
    });
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constant('document' as const), uid, documentId: id }),
      fc.record({ kind: fc.constant('relation' as const), relation, documentId: id }),
      fc.constant({ kind: 'everything' as const }),
    );
    fc.assert(
      fc.property(sources, change, (answer, made) => {
        if (!isTouchedBy(answer, made)) return;
        const purged = new Set(tagsOfChange(made));
        expect(tagsOfAnswer(answer, targetOf).some((tag) => purged.has(tag))).toBe(true);
      }),
    );
  });
});
