/** What editors write into addresses and DOIs may mean something in HTML or BibTeX. */
export const inMarkup = (url: string): string =>
  url.replace(
    /["'<>`{}\\^|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
