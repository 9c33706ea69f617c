import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { UnknownRecord } from '../../lib/record';
import { useWords } from '../words';
import { slotKey, type DocumentSlot } from './document-slot';
import { forget } from './form-memory';
import { keepForNewDraft, newDraftAddress } from './new-draft';

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
  const leave = (): void => {
    // Nothing is left behind that the panel would warn of.
    resetForm(values);
    forget(slotKey(slot));
    setTimeout(() => {
      navigate(newDraftAddress(slot));
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
          keepForNewDraft(slot, owner, values).then(leave, () => undefined);
        }}
      >
        {words('lectern.text.new-draft')}
      </Button>
    </Flex>
  );
};
