import fc from 'fast-check';
import { topicsBelow } from '../../../../src/features/content/topic-tree';

const place = (documentId: string, parentId: string | null) => ({
  slug: `slug-${documentId}`,
  documentId,
  parentId,
});

it('says nothing where nothing stands below', () => {
  const below = topicsBelow([place('a', null), place('b', null), place('c', 'b')]);

  expect(below(['slug-a', 'slug-c', 'unknown'])).toBeNull();
  expect(below([])).toBeNull();
});

it('finds exactly those from which the way up leads to one asked for, in any forest and any circle', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parents = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids))));

  fc.assert(
    fc.property(parents, fc.subarray(ids, { minLength: 1 }), (chosen, asked) => {
      const topics = ids.map((id, index) => place(id, chosen[index] ?? null));
      const isBelow = (id: string, seen: readonly string[] = []): boolean => {
        if (asked.includes(id)) return true;
        const parent = topics.find(({ documentId }) => documentId === id)?.parentId ?? null;
        return parent !== null && !seen.includes(parent) && isBelow(parent, [...seen, id]);
      };
      const found = topicsBelow(topics)(asked.map((id) => `slug-${id}`));

      expect([...(found ?? asked)].sort()).toEqual(ids.filter((id) => isBelow(id)));
    }),
  );
});
