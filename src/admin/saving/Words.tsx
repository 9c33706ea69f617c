import { Box, Typography } from '@strapi/design-system';
import { useWords } from './conflict-words';
import { valueText } from './value-text';

/** A value of the form as it reads. */
export const Words = ({ value }: { readonly value: unknown }) => {
  const words = useWords();
  return (
    <Box
      background="neutral100"
      hasRadius
      padding={3}
      maxHeight="240px"
      overflow="auto"
      dir="auto"
      style={{ whiteSpace: 'pre-wrap' }}
    >
      <Typography>{valueText(value) || words('lectern.conflicts.nothing')}</Typography>
    </Box>
  );
};
