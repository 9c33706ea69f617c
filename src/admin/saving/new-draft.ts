import { isRecord, omit, type UnknownRecord } from '../../lib/record';
import { slotKey, type DocumentSlot } from './document-slot';
import { keepText } from './kept-texts';

/** Text of a document that is gone, kept for a new one: the form of that offers it. @param owner whose text it is */
export const keepForNewDraft = (
  slot: DocumentSlot,
  owner: string,
  values: UnknownRecord,
): Promise<void> =>
  keepText(`${owner} ${slotKey({ ...slot, documentId: null })}`, {
    at: Date.now(),
    base: {},
    values: asNewDocument(values),
  });

/** Where a new document is written. */
export const newDraftAddress = ({ model, locale }: DocumentSlot): string =>
  `/content-manager/collection-types/${model}/create${locale && `?plugins[i18n][locale]=${locale}`}`;

/** Rows of the database are gone with the document; turns keep what they are cited by. */
const asNewDocument = (values: UnknownRecord): UnknownRecord =>
  Object.fromEntries(
    Object.entries(omit(values, OF_THE_DOCUMENT)).map(([name, value]) => [
      name,
      withoutRowIds(value),
    ]),
  );

const OF_THE_DOCUMENT = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'status',
  'localizations',
];

const withoutRowIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  // Files have ids of their own, which stay.
  if (!isRecord(value) || 'mime' in value || !('id' in value)) return value;
  return omit(value, ['id']);
};
