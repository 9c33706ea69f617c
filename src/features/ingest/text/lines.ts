/** One line of a page; `number` counts from 1, `text` is without its line end. */
export interface PageLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, whatever ends them (Unicode's newline function); a byte-order mark is dropped. */
export const toLines = (text: string): PageLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line }));

/** Nothing to see: white space of any kind, non-breaking and zero-width included. */
export const isBlank = (line: PageLine): boolean => /^[\s\u200B-\u200D\u2060]*$/.test(line.text);

/** Stretches of lines without a blank line between them. */
export const toParagraphs = (lines: readonly PageLine[]): PageLine[][] => {
  const paragraphs: PageLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isBlank(line)) {
      isOpen = false;
      continue;
    }
    if (isOpen) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    isOpen = true;
  }
  return paragraphs;
};

/** One line with white space made single: for names, titles and headings, never for spoken words. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
