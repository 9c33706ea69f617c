import { column, listOf, text } from '../../lib/row';

/** The documentId of a stored row. */
export const readDocumentId = column('documentId', text);

/** Of many. */
export const readDocumentIds = listOf(readDocumentId);
