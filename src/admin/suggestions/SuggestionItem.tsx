import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Suggestion } from '../../features/discovery/suggestions';
import { Note } from '../saving/Note';
import { SmallButton } from '../transcript/SmallButton';
import { useList, useWords } from '../words';

interface SuggestionItemProps {
  readonly suggestion: Suggestion;
  /** Null for whoever may not change the document. */
  readonly onAdd: ((suggestion: Suggestion) => void) | null;
}

/** One publication: which it is, why it is related, and a button that links it. */
export const SuggestionItem = ({ suggestion, onAdd }: SuggestionItemProps) => {
  const words = useWords();
  const intl = useIntl();
  const { publicationType, date, isPublished } = suggestion;
  const title = suggestion.title || words('lectern.suggestions.untitled');
  const facts = [
    publicationType === null ? '' : intl.formatMessage({ id: publicationType }),
    date?.slice(0, 4) ?? '',
    isPublished ? '' : words('lectern.suggestions.draft'),
  ].filter((fact) => fact !== '');
  return (
    <Box tag="li">
      <Flex alignItems="flex-start" justifyContent="space-between" gap={2}>
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" dir="auto">
          {title}
        </Typography>
        {onAdd ? (
          <SmallButton
            label={words('lectern.suggestions.add-this', { title })}
            onClick={() => {
              onAdd(suggestion);
            }}
          >
            {words('lectern.suggestions.add')}
          </SmallButton>
        ) : null}
      </Flex>
      <Note>{facts.join(' · ')}</Note>
      <Note>{useReasons(suggestion).join('. ')}</Note>
    </Box>
  );
};

const useReasons = ({ reasons }: Suggestion): readonly string[] => {
  const words = useWords();
  const list = useList();
  const named = (kind: 'topic' | 'expert'): readonly string[] =>
    reasons.flatMap((reason) => (reason.kind === kind ? [reason.name] : []));
  const sentence = (kind: 'topic' | 'expert'): readonly string[] => {
    const names = named(kind);
    return names.length === 0
      ? []
      : [words(`lectern.suggestions.${kind}s`, { count: names.length, names: list(names) })];
  };
  const isAlike = reasons.some(({ kind }) => kind === 'text');
  return [
    ...sentence('topic'),
    ...sentence('expert'),
    ...(isAlike ? [words('lectern.suggestions.text')] : []),
  ];
};
