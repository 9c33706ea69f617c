import { Box, Grid, Typography } from '@strapi/design-system';
import type { UnknownRecord } from '../../lib/record';
import { useWords } from './conflict-words';
import { Dialog } from './Dialog';
import { Words } from './Words';

interface RecoveryLookProps {
  readonly found: UnknownRecord;
  readonly stored: UnknownRecord;
  /** The fields in which they are not the same. */
  readonly differing: readonly string[];
  readonly labelOf: (field: string) => string;
  readonly onClose: () => void;
}

/** The text that was found beside the stored one, field by field. */
export const RecoveryLook = ({ found, stored, differing, labelOf, onClose }: RecoveryLookProps) => {
  const words = useWords();
  return (
    <Dialog title={words('lectern.recovery.title')} isOpen onClose={onClose}>
      {differing.map((field) => (
        <Box key={field}>
          <Typography variant="delta" tag="h3">
            {labelOf(field)}
          </Typography>
          <Grid.Root gap={4} paddingTop={2}>
            <Version label={words('lectern.conflicts.mine')} value={found[field]} />
            <Version label={words('lectern.conflicts.theirs')} value={stored[field]} />
          </Grid.Root>
        </Box>
      ))}
    </Dialog>
  );
};

const Version = ({ label, value }: { readonly label: string; readonly value: unknown }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={2}>
    <Typography variant="pi" fontWeight="bold">
      {label}
    </Typography>
    <Words value={value} />
  </Grid.Item>
);
