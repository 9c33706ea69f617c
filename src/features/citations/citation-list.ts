import { withUniqueKeys } from './citation-key';
import type { CslItem } from './csl-item';

/** The most citations in one answer. */
export const MOST_CITATIONS = 500;

/** Newest first, and each under a key of its own. */
export const orderCitations = (items: readonly CslItem[]): readonly CslItem[] =>
  withUniqueKeys(
    [...items].sort(
      (a, b) => dayOf(b) - dayOf(a) || a.title.localeCompare(b.title, 'en') || compareIds(a, b),
    ),
  );

const dayOf = ({ issued }: CslItem): number => {
  const [year = 0, month = 0, day = 0] = issued?.['date-parts'][0] ?? [];
  return year * 10_000 + month * 100 + day;
};

const compareIds = (a: CslItem, b: CslItem): number => (a.id < b.id ? -1 : 1);
