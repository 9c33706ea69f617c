/** Tells one form from another: a document, or a new one, in one language. */
export interface DocumentSlot {
  readonly model: string;
  /** Null for a new document. */
  readonly documentId: string | null;
  /** Empty for types that are not translated. */
  readonly locale: string;
}

export const slotKey = ({ model, documentId, locale }: DocumentSlot): string =>
  [model, documentId ?? '', locale].join(' ');
