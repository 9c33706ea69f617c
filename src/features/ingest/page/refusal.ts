/** Why a page is refused as a whole. Nothing of it is written. */
export const PAGE_REFUSALS = {
  PAGE_UNREADABLE: 'The file cannot be read: look whether it is a file and may be read.',
  PAGE_EMPTY: 'The file is empty: save the text of the page again.',
  PAGE_TOO_LARGE: 'The file is over 5 MB: save the text of one page only, without pictures.',
  PAGE_BINARY: 'The file is not text: save the page as plain text, not as a document or a picture.',
  PAGE_NOT_UTF8: 'The file is not UTF-8: save it again with the encoding UTF-8.',
  PAGE_WITHOUT_TURNS:
    'No turn was found: a turn begins on its own line with the name of the speaker and a colon.',
  PAGE_OF_TOO_MANY:
    'So many names stand at the beginning of lines that this can be no single conversation: save one interview only.',
  PAGE_IS_CAPTIONS:
    'This is a caption file, not a page: name it .vtt or .srt, and say with --interview what it belongs to.',
  PAGE_DATE_IMPOSSIBLE: 'This date does not exist: correct it in the file.',
} as const;

export type PageRefusalCode = keyof typeof PAGE_REFUSALS;

export interface PageRefusal {
  readonly code: PageRefusalCode;
  /** The name of the file, as it was given. */
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What was wrong and how to mend it, without file and line. */
  readonly message: string;
}

export interface RefusalPlace {
  readonly file: string;
  readonly line?: number | null;
  /** The words that are wrong, quoted in the message. */
  readonly found?: string;
}

export const refusePage = (code: PageRefusalCode, place: RefusalPlace): PageRefusal => {
  const quoted = place.found === undefined ? '' : ` (“${place.found}”)`;
  const message = `${PAGE_REFUSALS[code]}${quoted}`;
  return { code, file: place.file, line: place.line ?? null, message };
};

/** `file:line: message [CODE]`, for a terminal. */
export const describeRefusal = ({ code, file, line, message }: PageRefusal): string => {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}: ${message} [${code}]`;
};
