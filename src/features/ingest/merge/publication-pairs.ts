import { alignLists } from '../../../lib/alignment';
import { foldText } from '../../../lib/folded-text';
import { comparableTextMaker, likenessOfTexts } from '../../../lib/text-likeness';
import type { PagePublication } from '../parsed-page';

/** A corrected title is recognised by a summary that is alike so much. */
const LIKE_SUMMARY = 0.6;

export const publicationKey = ({
  title,
  releaseDate,
}: Pick<PagePublication, 'title' | 'releaseDate'>): string =>
  `publication:${foldText(title)}|${releaseDate ?? ''}`;

/**
 * Which publications of the page are which of the previous page, by index: by title and date, else
 * by title alone (a corrected date), else, in order, by summary (a corrected title).
 */
export const pairPublications = (
  publications: readonly PagePublication[],
  previous: readonly PagePublication[],
): Map<number, number> => {
  const pairs = new Map<number, number>();
  const claimed = new Set<number>();
  const claim = (left: number, right: number): void => {
    if (pairs.has(left) || claimed.has(right) || right < 0) return;
    pairs.set(left, right);
    claimed.add(right);
  };
  for (const keyOf of [publicationKey, ({ title }: PagePublication) => foldText(title)]) {
    publications.forEach((publication, index) => {
      const isSame = (other: PagePublication, at: number): boolean =>
        !claimed.has(at) && keyOf(other) === keyOf(publication);
      claim(index, previous.findIndex(isSame));
    });
  }
  const left = [...publications.keys()].filter((index) => !pairs.has(index));
  const right = [...previous.keys()].filter((index) => !claimed.has(index));
  const likeness = likenessOfPublications(publications, previous);
  const aligned = alignLists({
    leftLength: left.length,
    rightLength: right.length,
    likeness: (i, j) => likeness(left[i] ?? -1, right[j] ?? -1),
  });
  for (const pair of aligned) claim(left[pair.left] ?? -1, right[pair.right] ?? -1);
  return pairs;
};

const likenessOfPublications = (
  publications: readonly PagePublication[],
  previous: readonly PagePublication[],
): ((left: number, right: number) => number) => {
  const comparable = comparableTextMaker();
  const lefts = publications.map(({ summary }) => comparable(summary));
  const rights = previous.map(({ summary }) => comparable(summary));
  return (i, j) => {
    const left = lefts[i];
    const right = rights[j];
    if (left === undefined || right === undefined || left.words.length === 0) return 0;
    const likeness = likenessOfTexts(left, right);
    return likeness >= LIKE_SUMMARY ? likeness : 0;
  };
};
