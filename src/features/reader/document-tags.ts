import { DOCUMENT_TAG } from './read-node';

/** An answer, and the documentIds of everything in it, each once. */
export interface TaggedText {
  readonly text: string;
  readonly documents: readonly string[];
}

/** Quotes inside of values are escaped, so only a member of an object can look like this. */
const DOCUMENT_ID = /"documentId":"([^"\\]+)"/g;
const TAG = new RegExp(`,?"${DOCUMENT_TAG}":(?:"([^"\\\\]+)"|null)`, 'g');

/** The documents in an answer whose rows all show their documentId. */
export const documentsIn = (text: string): TaggedText => ({
  text,
  documents: idsFrom(text.matchAll(DOCUMENT_ID)),
});

/** The documents in an answer whose rows are tagged; the tags are taken out. */
export const withoutTags = (text: string): TaggedText => ({
  text: text.replaceAll(TAG, ''),
  documents: idsFrom(text.matchAll(TAG)),
});

const idsFrom = (matches: Iterable<RegExpExecArray>): string[] => [
  ...new Set([...matches].flatMap(([, id]) => id ?? [])),
];
