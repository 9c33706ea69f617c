import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useWords, type Words } from '../words';
import { DeletedNotice } from './DeletedNotice';
import { slotKey } from './document-slot';
import { refusalOf } from './form-memory';
import { Meanwhile } from './Meanwhile';
import { Note } from './Note';
import { Presence } from './Presence';
import { RecoveryOffer } from './RecoveryOffer';
import { useAskedSaves } from './use-asked-saves';
import { useDocumentSlot } from './use-document-slot';
import { useFormFields } from './use-form-fields';
import { useKeptText } from './use-kept-text';
import { useFormMemory, useSafeForm } from './use-safe-form';

/** Says what becomes of what is typed: kept, saved, refused, found again, or changed by another one meanwhile. */
export const TextPanel: PanelComponent = ({ activeTab, model, documentId }) => {
  const words = useWords();
  if (activeTab === 'published') return null;
  return {
    title: words('lectern.text.title'),
    content: <TextState model={model} {...(documentId ? { documentId } : {})} />,
  };
};

const TextState = ({ model, documentId }: Pick<PanelComponentProps, 'model' | 'documentId'>) => {
  const words = useWords();
  const slot = useDocumentSlot(model, documentId);
  const key = slotKey(slot);
  const userId = useAuth('TextPanel', ({ user }) => user?.id);
  const isModified = useForm('TextPanel', ({ modified }) => modified);
  const fields = useFormFields(model);
  const memory = useFormMemory(key);
  useSafeForm(key, fields.kinds);
  useAskedSaves(key, memory);
  const owner = String(userId ?? '');
  const recovery = useKeptText(owner, key, memory);
  const refusal = isModified && memory.taken === null ? refusalOf(memory) : null;
  const typed = recovery.isKept ? 'lectern.text.kept' : 'lectern.text.not-kept';
  const untouched = documentId ? 'lectern.text.saved' : 'lectern.text.nothing';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-lectern="text">
      <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
        {refusal ? (
          <Note color="danger600">{refusalText(refusal, words)}</Note>
        ) : (
          <Note>{words(isModified ? typed : untouched)}</Note>
        )}
        <Meanwhile memory={memory} formKey={key} fields={fields} />
        {refusal?.kind === 'deleted' ? <DeletedNotice slot={slot} owner={owner} /> : null}
      </Flex>
      <RecoveryOffer recovery={recovery} formKey={key} fields={fields} />
      <Presence slot={slot} />
    </Flex>
  );
};

const refusalText = (refusal: NonNullable<ReturnType<typeof refusalOf>>, words: Words): string =>
  refusal.kind === 'refused' ? refusal.message : words(`lectern.saves.${refusal.kind}`);
