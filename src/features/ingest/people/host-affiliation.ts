import { PROPER_NAME, patternOf } from '../text/proper-names';

/**
 * The organisation that the texts give for the host: "Harbor Radio's Tom Brandt", "Tom Brandt of
 * Harbor Radio". Null if they tell none: the broadcaster of the show is not taken for it.
 */
export const hostAffiliationIn = (name: string, texts: readonly string[]): string | null => {
  const expressions = [
    new RegExp(String.raw`(${PROPER_NAME})['’]s\s+(?:host\s+)?${patternOf(name)}(?!\p{L})`, 'u'),
    new RegExp(
      String.raw`${patternOf(name)},?\s+(?:of|from|at|with|von|vom|de)\s+(?:the\s+)?(${PROPER_NAME})`,
      'u',
    ),
  ];
  const mention = new RegExp(patternOf(name), 'u');
  for (const text of texts.filter((one) => mention.test(one))) {
    for (const expression of expressions) {
      const organisation = expression.exec(text)?.[1];
      if (organisation !== undefined) return organisation.replace(/\s+/g, ' ');
    }
  }
  return null;
};
