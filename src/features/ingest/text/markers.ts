import { foldText } from '../../../lib/folded-text';
import { PUBLICATION_TYPES, type PublicationType } from '../../content/published-publication';
import { PAGE_LANGUAGES, wordsOf } from '../languages';

/** A longer line is no marker; most lines need not be folded to know. */
const LONGEST_MARKER = 80;

type Words = ReadonlySet<string>;

const foldMarker = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+$/u, '');

const folded = (words: readonly string[]): Words => new Set(words.map(foldMarker));

const RELATED_HEADINGS = folded(wordsOf('relatedHeadings'));
const LOOSE_HEADINGS = folded(wordsOf('looseHeadings'));
const END_MARKS = folded(wordsOf('endMarks'));
const LOOSE_END_MARKS = folded(wordsOf('looseEndMarks'));
const TRANSCRIPT_HEADINGS = folded(wordsOf('transcriptHeadings'));
const TYPE_LABELS = folded(wordsOf('typeLabels'));
const CREDITS = wordsOf('credits').map(foldText);

const TYPE_OF_NAME: ReadonlyMap<string, PublicationType> = new Map(
  PAGE_LANGUAGES.flatMap(({ typeNames }) =>
    PUBLICATION_TYPES.flatMap((type) =>
      typeNames[type].map((name) => [foldText(name), type] as const),
    ),
  ),
);

export const isRelatedHeading = (line: string): boolean => RELATED_HEADINGS.has(foldHeading(line));

/** A heading only where titles and dates follow. */
export const isLooseHeading = (line: string): boolean => LOOSE_HEADINGS.has(foldHeading(line));

export const isEndMark = (line: string): boolean => END_MARKS.has(foldHeading(line));

/** The end of a list that has begun. */
export const isEndOfList = (line: string): boolean =>
  isEndMark(line) || LOOSE_END_MARKS.has(foldHeading(line));

export const isTranscriptHeading = (line: string): boolean =>
  TRANSCRIPT_HEADINGS.has(foldHeading(line));

/** Who wrote the transcript down: nobody says it. */
export const isCredit = (line: string): boolean => {
  if (line.length > LONGEST_MARKER) return false;
  const text = foldText(withoutMarks(line));
  return CREDITS.some((beginning) => text.startsWith(beginning));
};

/** The words behind "Type:", or null for any other line. */
export const typeNameIn = (line: string): string | null => {
  const match = /^([^:：]{1,40})[:：](.*)$/u.exec(withoutMarks(line));
  if (match === null || !TYPE_LABELS.has(foldMarker(match[1] ?? ''))) return null;
  return (match[2] ?? '').trim();
};

export const publicationTypeOf = (name: string): PublicationType | null =>
  TYPE_OF_NAME.get(foldText(name).replace(/[-_]/g, ' ')) ?? null;

/** Without what Markdown and HTML put around a heading, and without the count behind it. */
const foldHeading = (line: string): string => {
  if (line.length > LONGEST_MARKER || line.trim() === '') return '';
  return foldMarker(withoutMarks(line).replace(/\s*[([]\s*\d+\s*[)\]]\s*$/, ''));
};

/** Marks of Markdown and tags of HTML. */
export const withoutMarks = (line: string): string =>
  line
    .replace(/<\/?[a-z][a-z\d]*\b[^<>]*>/gi, '')
    .replace(/\*{1,3}|_{2,3}|^\s*#{1,6}\s|^\s*>\s/g, '')
    .trim();
