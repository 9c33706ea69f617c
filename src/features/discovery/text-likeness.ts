import { countBy } from '../../lib/by-key';
import { foldedWords } from '../../lib/folded-text';

/**
 * How alike each text is to the first one, 0 to 1: the cosine of their words, weighted by how few of
 * the texts have a word (tf–idf with each word counted once), so that “the” says little.
 */
export const likenessToFirst = (first: string, others: readonly string[]): readonly number[] => {
  const [wordsOfFirst, ...wordsOfOthers] = [first, ...others].map(
    (text) => new Set(foldedWords(text)),
  );
  if (!wordsOfFirst) return [];
  const weights = squaredWeights([wordsOfFirst, ...wordsOfOthers]);
  const lengthOfFirst = sum(wordsOfFirst, weights);
  return wordsOfOthers.map((words) => {
    const lengths = Math.sqrt(lengthOfFirst * sum(words, weights));
    const shared = [...words].filter((word) => wordsOfFirst.has(word));
    return lengths === 0 ? 0 : Math.min(1, sum(shared, weights) / lengths);
  });
};

type Weights = ReadonlyMap<string, number>;

const squaredWeights = (texts: readonly ReadonlySet<string>[]): Weights => {
  const uses = countBy(
    texts.flatMap((words) => [...words]),
    (word) => word,
  );
  return new Map(
    [...uses].map(([word, count]) => [word, Math.log(1 + texts.length / count) ** 2] as const),
  );
};

const sum = (words: Iterable<string>, weights: Weights): number => {
  let total = 0;
  for (const word of words) total += weights.get(word) ?? 0;
  return total;
};
