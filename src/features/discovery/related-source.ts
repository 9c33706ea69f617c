import { listAt, textAt, type UnknownRecord } from '../../lib/record';
import type { WorkKind } from '../content/work-kinds';
import type { Named, RelatedSource } from './related-ranking';

const NAMED = { fields: ['name', 'slug'] } as const;

/** What is read of a document to find what is related to it. */
export const sourceShape = ({
  textField,
  expertsField,
}: WorkKind): { fields: string[]; populate: UnknownRecord } => ({
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
): RelatedSource => ({
  documentId: textAt(row, 'documentId') ?? '',
  text: `${textAt(row, 'title') ?? ''} ${textAt(row, textField) ?? ''}`,
  topics: listAt(row, 'topics').map(named),
  experts: listAt(row, expertsField).map(named),
  chosen: listAt(row, 'relatedPublications').map((target) => ({
    documentId: textAt(target, 'documentId') ?? '',
    kind: 'publication',
  })),
});

const named = (target: unknown): Named => ({
  documentId: textAt(target, 'documentId') ?? '',
  name: textAt(target, 'name') ?? '',
  slug: textAt(target, 'slug'),
});
