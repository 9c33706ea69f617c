import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { isRecord, omit, type UnknownRecord } from '../../lib/record';
import { slotKey, type DocumentSlot } from './document-slot';
import { forget } from './form-memory';
import { keepText } from './kept-texts';
import { useWords } from '../words';

interface DeletedNoticeProps {
  readonly slot: DocumentSlot;
  /** Whose text it is. */
  readonly owner: string;
}

/** The document is gone, the text is not: it becomes a new one. */
export const DeletedNotice = ({ slot, owner }: DeletedNoticeProps) => {
  const words = useWords();
  const navigate = useNavigate();
  const values = useForm('DeletedNotice', (state) => state.values) as UnknownRecord;
  const resetForm = useForm('DeletedNotice', (state) => state.resetForm);
  const keep = async (): Promise<void> => {
    const created = { ...slot, documentId: null };
    await keepText(`${owner} ${slotKey(created)}`, {
      at: Date.now(),
      base: {},
      values: asNewDocument(values),
    });
  };
  const leave = (): void => {
    // Nothing is left behind that the panel would warn of.
    resetForm(values);
    forget(slotKey(slot));
    const language = slot.locale && `?plugins[i18n][locale]=${slot.locale}`;
    setTimeout(() => {
      navigate(`/content-manager/collection-types/${slot.model}/create${language}`);
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" tag="p">
        {words('lectern.text.deleted-links')}
      </Typography>
      <Button
        size="S"
        onClick={() => {
          keep().then(leave, () => undefined);
        }}
      >
        {words('lectern.text.new-draft')}
      </Button>
    </Flex>
  );
};

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
