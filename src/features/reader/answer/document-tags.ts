import { DOCUMENT_TAG } from '../request/node';

/** An answer, and the documentIds of everything in it, each once. */
export interface TaggedText {
  readonly text: string;
  readonly documents: readonly string[];
}

/** Quotes inside of values are escaped, so only a member of an object can look like this. */
const DOCUMENT_ID = '"documentId":"';
const TAG = new RegExp(`,?"${DOCUMENT_TAG}":(?:"([^"\\\\]+)"|null)`, 'g');

/** The documents in an answer whose rows all show their documentId. */
export const documentsIn = (text: string): TaggedText => {
  const ids = new Set<string>();
  for (let at = text.indexOf(DOCUMENT_ID); at >= 0; at = text.indexOf(DOCUMENT_ID, at)) {
    at += DOCUMENT_ID.length;
    const id = text.slice(at, text.indexOf('"', at));
    if (id !== '' && !id.includes('\\')) ids.add(id);
  }
  return { text, documents: detached(ids) };
};

/** The documents in an answer whose rows are tagged; the tags are taken out. */
export const withoutTags = (text: string): TaggedText => ({
  text: text.replaceAll(TAG, ''),
  documents: detached(new Set([...text.matchAll(TAG)].flatMap(([, id]) => id ?? []))),
});

/** A part of a text keeps the whole text in memory, and these ids are kept longer than their answer. */
const detached = (ids: ReadonlySet<string>): string[] => {
  const copies: unknown = ids.size === 0 ? [] : JSON.parse(JSON.stringify([...ids]));
  return Array.isArray(copies) ? copies.map(String) : [];
};
