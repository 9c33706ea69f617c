import { byText, newestFirst } from '../../../src/lib/newest-first';

interface Dated {
  readonly date: string;
  readonly id: string;
}

const sorted = (items: readonly Dated[]) =>
  [...items]
    .sort(
      newestFirst(
        ({ date }: Dated) => date,
        (a, b) => byText(a.id, b.id),
      ),
    )
    .map(({ id }) => id);

it('the newest comes first; those of one day are in their own order', () => {
  const at = (date: string, id: string) => ({ date, id });

  expect(sorted([at('2025-01-01', 'b'), at('2025-01-02', 'c'), at('2025-01-01', 'a')])).toEqual([
    'c',
    'a',
    'b',
  ]);
});

it('texts are in the order of their characters’ codes, whatever the language', () => {
  expect(['b', 'Ä', 'a', 'B'].sort(byText)).toEqual(['B', 'a', 'b', 'Ä']);
  expect(byText('a', 'a')).toBe(0);
});
