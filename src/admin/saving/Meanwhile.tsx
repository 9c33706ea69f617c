import { Button, Flex } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import type { ChangedMeanwhile } from '../../features/concurrent-edits/based-on';
import { useList, useWords } from '../words';
import { refusalOf, type FormMemory, type OpenChoice } from './form-memory';
import { Note } from './Note';
import { PanelGuard } from './PanelGuard';
import type { FormFields } from './use-form-fields';

const ConflictDialog = lazy(async () => ({
  default: (await import('./ConflictDialog')).ConflictDialog,
}));

interface MeanwhileProps {
  readonly memory: FormMemory;
  readonly formKey: string;
  readonly fields: FormFields;
}

/** What another one changed while this form was open, and what became of both. */
export const Meanwhile = ({ memory, formKey, fields }: MeanwhileProps) => {
  const words = useWords();
  const list = useList();
  const { taken, choice } = memory;
  if (taken === null) return null;
  const refusal = refusalOf(memory);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-lectern="meanwhile">
      {refusal?.kind === 'changed' ? <WhoChanged changed={refusal.changed} /> : null}
      {choice ? <Choice choice={choice} formKey={formKey} fields={fields} /> : null}
      {!choice && taken.length > 0 ? (
        <Note>{words('lectern.text.merged', { fields: list(taken.map(fields.labelOf)) })}</Note>
      ) : null}
      {!choice && taken.length === 0 ? <Note>{words('lectern.text.merged-nothing')}</Note> : null}
    </Flex>
  );
};

const WhoChanged = ({ changed: { by, updatedAt } }: { readonly changed: ChangedMeanwhile }) => {
  const words = useWords();
  const at = new Date(updatedAt ?? 0);
  return (
    <Note color="warning700">
      {words('lectern.text.changed-by', { who: whoOf(by), name: by?.name ?? '', at })}
    </Note>
  );
};

const whoOf = (by: ChangedMeanwhile['by']): string => {
  if (by === null) return 'nobody';
  return by.isYou ? 'you' : 'colleague';
};

interface ChoiceProps {
  readonly choice: OpenChoice;
  readonly formKey: string;
  readonly fields: FormFields;
}

const Choice = (props: ChoiceProps) => {
  const words = useWords();
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Note color="danger600">
        {words('lectern.text.conflicts', { count: props.choice.conflicts.length })}
      </Note>
      <Button
        size="S"
        onClick={() => {
          setOpen(true);
        }}
      >
        {words('lectern.text.choose')}
      </Button>
      <PanelGuard instead={<Note color="danger600">{words('lectern.text.not-loaded')}</Note>}>
        <Suspense fallback={null}>
          <ConflictDialog
            {...props}
            isOpen={isOpen}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      </PanelGuard>
    </>
  );
};
