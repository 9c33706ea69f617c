/** Characters that a name is told apart by at most; longer ones are one name. */
const LONGEST_IDENTIFIER = 320;

/** One form for all ways to write the name of an account: compatibility forms, case and space at the ends. */
export const foldIdentifier = (identifier: string): string =>
  identifier
    .slice(0, LONGEST_IDENTIFIER * 4)
    .normalize('NFKC')
    .toLowerCase()
    // Lower case may bring forms that NFKC takes further: so does the second of two rounds nothing new.
    .normalize('NFKC')
    .trim()
    .slice(0, LONGEST_IDENTIFIER);
