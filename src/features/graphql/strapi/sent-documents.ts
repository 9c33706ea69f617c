import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { readDocument, type ReadDocument } from '../document/read-document';
import { createMemory } from './memory';

/** Every text that is sent is parsed once, for all requests that send it. */
export interface SentDocuments {
  read(source: string): ReadDocument;
  /** By the hash that Apollo makes of the text: SHA-256 in hexadecimal. */
  at(hash: string): ReadDocument | undefined;
  /** The same text where Apollo has parsed it itself. */
  withSyntax(document: ReadDocument, syntax: DocumentNode): ReadDocument;
}

export const createSentDocuments = (): SentDocuments => {
  const kept = createMemory<ReadDocument>('documents');
  const keep = (hash: string, document: ReadDocument): ReadDocument => {
    if (document.isKept) kept.set(hash, document);
    return document;
  };
  return {
    at: (hash) => kept.get(hash),
    read: (source) => {
      const hash = hashOf(source);
      return kept.get(hash) ?? keep(hash, readDocument(source));
    },
    withSyntax: (document, syntax) =>
      document.syntax === syntax
        ? document
        : keep(hashOf(document.source), { ...document, syntax }),
  };
};

const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
