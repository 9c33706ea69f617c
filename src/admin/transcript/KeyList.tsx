import { Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import type { HelpKey } from './help-keys';

/** Keys, and what each does. */
export const KeyList = ({ keys }: { readonly keys: readonly HelpKey[] }) => {
  const words = useWords();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {keys.map(([written, word]) => (
        <Flex key={word} gap={4} alignItems="baseline" wrap="wrap">
          <Typography tag="dt" fontWeight="bold" minWidth="16rem">
            {written}
          </Typography>
          <Typography tag="dd">{words(word)}</Typography>
        </Flex>
      ))}
    </Flex>
  );
};
