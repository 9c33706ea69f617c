import type { UnknownRecord } from '../../../lib/record';
import type { ContentFinder, ContentQuery } from '../../../platform/content-reads';
import type { Dependencies } from '../../../platform/public-reads';
import { canBeAddress } from '../address';
import { readDocumentId } from '../document-id';

export interface PublicDocument {
  readonly row: UnknownRecord;
  readonly dependencies: Dependencies;
}

export interface FoundDocument extends PublicDocument {
  readonly documentId: string;
}

export interface DocumentAddress {
  readonly uid: string;
  /** A documentId or a slug; a documentId wins. */
  readonly idOrSlug: string;
  /** The default locale where it is not given. */
  readonly locale?: string | undefined;
}

/** The published document at an address, or null: unknown, a draft, or not in this locale. */
export const findPublicDocument = async (
  reads: ContentFinder,
  { uid, idOrSlug, locale }: DocumentAddress,
  query: Pick<ContentQuery, 'fields' | 'populate' | 'neighbours'>,
): Promise<FoundDocument | null> => {
  if (!canBeAddress(idOrSlug)) return null;
  const { rows, dependencies } = await reads.find(uid, {
    action: 'findOne',
    ...query,
    ...(locale === undefined ? {} : { locale }),
    filters: { $or: [{ documentId: { $eq: idOrSlug } }, { slug: { $eq: idOrSlug } }] },
    limit: 2,
  });
  const row = rows.find(({ documentId }) => documentId === idOrSlug) ?? rows[0];
  if (!row) return null;
  const documentId = readDocumentId(row);
  return { documentId, row, dependencies: withoutOwnType(dependencies, uid, documentId) };
};

/**
 * Nobody else can get the address of a published document while it has it: the answer depends on this
 * document, not on all of its type. An engine that does not name the document is not second-guessed.
 */
const withoutOwnType = (
  dependencies: Dependencies,
  uid: string,
  documentId: string,
): Dependencies => {
  if (!dependencies.documents.includes(documentId)) return dependencies;
  return { ...dependencies, types: dependencies.types.filter((type) => type !== uid) };
};
