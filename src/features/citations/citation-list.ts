import { byText, newestFirst } from '../../lib/newest-first';
import { withUniqueKeys } from './citation-key';
import type { CslItem } from './csl-item';

/** The most citations in one answer. */
export const MOST_CITATIONS = 500;

/** Newest first, and each under a key of its own. */
export const orderCitations = (items: readonly CslItem[]): readonly CslItem[] =>
  withUniqueKeys([...items].sort(inOrder));

const dayOf = ({ issued }: CslItem): number => {
  const [year = 0, month = 0, day = 0] = issued?.['date-parts'][0] ?? [];
  return year * 10_000 + month * 100 + day;
};

const inOrder = newestFirst(
  dayOf,
  (a: CslItem, b: CslItem) => a.title.localeCompare(b.title, 'en') || byText(a.id, b.id),
);
