import { Box, Button, Grid, Radio, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { EditConflict, Side } from '../../features/concurrent-edits/edits';
import type { UnknownRecord } from '../../lib/record';
import { useWords } from './conflict-words';
import { Dialog } from './Dialog';
import { remember, type OpenChoice } from './form-memory';
import type { FormFields } from './use-form-fields';
import { merge } from './use-safe-form';
import { Words } from './Words';

interface ConflictDialogProps {
  readonly isOpen: boolean;
  readonly choice: OpenChoice;
  readonly formKey: string;
  readonly fields: FormFields;
  readonly onClose: () => void;
}

/** Both texts side by side for each place that two people changed; the form takes over what is chosen. */
export const ConflictDialog = ({ choice, formKey, fields, ...dialog }: ConflictDialogProps) => {
  const words = useWords();
  // What was typed since is mine as well.
  const mine = useForm('ConflictDialog', (state) => state.values) as UnknownRecord;
  const setValues = useForm('ConflictDialog', (state) => state.setValues);
  const { conflicts, chosen, versions } = choice;
  const choose = (id: string, side: Side): void => {
    remember(formKey, { choice: { ...choice, chosen: new Map(chosen).set(id, side) } });
  };
  const finish = (): void => {
    setValues(merge({ ...versions, mine }, fields.kinds, chosen).values);
    remember(formKey, { choice: null });
  };
  const isOpen = conflicts.some(({ id }) => !chosen.has(id));
  return (
    <Dialog
      {...dialog}
      title={words('lectern.conflicts.title')}
      footer={
        <Button disabled={isOpen} onClick={finish}>
          {words('lectern.conflicts.done')}
        </Button>
      }
    >
      <Typography>{words('lectern.conflicts.explain')}</Typography>
      {conflicts.map((conflict) => (
        <Sides
          key={conflict.id}
          conflict={conflict}
          label={fields.labelOf(conflict.field)}
          side={chosen.get(conflict.id)}
          onChoose={(side) => {
            choose(conflict.id, side);
          }}
        />
      ))}
    </Dialog>
  );
};

interface SidesProps {
  readonly conflict: EditConflict;
  readonly label: string;
  readonly side: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

const Sides = ({ conflict, label, side, onChoose }: SidesProps) => {
  const words = useWords();
  const { id, row } = conflict;
  return (
    <Box data-conflict={id}>
      <Typography variant="delta" tag="h3" id={`conflict-${id}`}>
        {row === null ? label : words('lectern.conflicts.turn', { field: label, row })}
      </Typography>
      <Radio.Group
        aria-labelledby={`conflict-${id}`}
        value={side ?? ''}
        onValueChange={(value: string) => {
          onChoose(value === 'theirs' ? 'theirs' : 'mine');
        }}
      >
        <Grid.Root gap={4} paddingTop={2}>
          <SideToTake
            side="mine"
            label={words('lectern.conflicts.keep-mine')}
            value={conflict.mine}
          />
          <SideToTake
            side="theirs"
            label={words('lectern.conflicts.take-theirs')}
            value={conflict.theirs}
          />
        </Grid.Root>
      </Radio.Group>
    </Box>
  );
};

interface SideToTakeProps {
  readonly side: Side;
  readonly label: string;
  readonly value: unknown;
}

const SideToTake = ({ side, label, value }: SideToTakeProps) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={2}>
    <Radio.Item value={side}>{label}</Radio.Item>
    <Words value={value} />
  </Grid.Item>
);
