import { Flex, Typography } from '@strapi/design-system';

interface KeyListProps {
  /** As they are written, and what they do. */
  readonly keys: readonly (readonly [keys: string, deed: string])[];
}

/** Keys, and what each does. */
export const KeyList = ({ keys }: KeyListProps) => (
  <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
    {keys.map(([written, deed]) => (
      <Flex key={deed} gap={4} alignItems="baseline" wrap="wrap">
        <Typography tag="dt" fontWeight="bold" minWidth="16rem">
          {written}
        </Typography>
        <Typography tag="dd">{deed}</Typography>
      </Flex>
    ))}
  </Flex>
);
