import { textAt, type UnknownRecord } from '../../lib/record';
import { manyOf, orNull, text } from '../../lib/row';
import { readDocumentId } from '../content/document-id';
import { partOf, words } from '../content/published-parts';
import type { ReadShape } from '../content/types/declaration';
import { NAMED } from '../content/types/parts';
import type { WorkKind } from '../content/work-kinds';
import type { Named, RelatedSource } from './related-ranking';

/** What is read of a document to find what is related to it. */
export const sourceShape = ({ textField, expertsField }: WorkKind): ReadShape => ({
  fields: ['title', textField, 'locale'],
  populate: {
    topics: NAMED,
    [expertsField]: NAMED,
    relatedPublications: { fields: ['documentId'] },
  },
});

export const readSource = (
  row: UnknownRecord,
  { textField, expertsField }: WorkKind,
): RelatedSource => {
  const { topics, relatedPublications, ...source } = SOURCE(row);
  return {
    ...source,
    // Somebody may just have typed them.
    text: `${textAt(row, 'title') ?? ''} ${textAt(row, textField) ?? ''}`,
    topics,
    experts: NAMES(row[expertsField]),
    chosen: relatedPublications.map((documentId) => ({ documentId, kind: 'publication' })),
  };
};

const NAMES = manyOf(partOf<Named>({ documentId: words, name: words, slug: orNull(text) }));

const SOURCE = partOf({
  documentId: words,
  topics: NAMES,
  relatedPublications: manyOf(readDocumentId),
});
