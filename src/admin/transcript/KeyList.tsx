import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface KeyListProps {
  /** As they are written, several with a space between them, and what they do. */
  readonly keys: readonly (readonly [keys: string, deed: string])[];
}

/** Keys, and what each does. */
export const KeyList = ({ keys }: KeyListProps) => {
  const intl = useIntl();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {keys.map(([written, deed]) => (
        <Flex key={deed} gap={4} alignItems="baseline" wrap="wrap" style={BELOW}>
          <Typography tag="dt" fontWeight="bold" minWidth="18rem">
            {intl.formatList(written.split(' '), { type: 'disjunction' })}
          </Typography>
          <Box tag="dd" flex="1 1 14rem" minWidth={0}>
            <Typography>{deed}</Typography>
          </Box>
        </Flex>
      ))}
    </Flex>
  );
};

/** On a phone what a key does stands below it. */
const BELOW = { rowGap: 0 } as const;
