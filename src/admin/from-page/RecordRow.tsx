import {
  Badge,
  Box,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import {
  choiceOfText,
  choicesFor,
  plannedChoice,
  textOfChoice,
} from '../../features/ingest/review/choices';
import type { ReviewCandidate, ReviewRecord } from '../../features/ingest/review/review';
import type { Choice } from '../../features/ingest/settled';
import { DocumentSearch } from './DocumentSearch';
import { Lines } from './InterviewPlan';
import { useDetail, type Detail } from './use-detail';
import type { PageReviewState } from './use-page-review';
import { useWords, type Words } from './words';

interface RecordRowProps {
  readonly review: PageReviewState;
  readonly record: ReviewRecord;
  readonly locale: string;
}

const SEARCH = 'search';

/** One thing that the page speaks of, and which it is. */
export const RecordRow = ({ review, record, locale }: RecordRowProps) => {
  const [isSearching, setSearching] = useState(false);
  const { key } = record;
  const choice = review.choices[key] ?? plannedChoice(record);
  return (
    <Box borderColor="neutral200" hasRadius padding={3} data-lectern-record={key}>
      <Flex gap={3} justifyContent="space-between" alignItems="center" wrap="wrap">
        <Thing record={record} choice={choice} />
        <Box flex="1 1 16rem" minWidth={0}>
          <Chooser
            record={record}
            choice={choice}
            found={review.found[key] ?? null}
            onChange={(value) => {
              setSearching(value === SEARCH);
              const chosen = choiceOfText(value);
              if (chosen !== null) review.choose(key, chosen);
            }}
          />
        </Box>
      </Flex>
      {isSearching ? (
        <DocumentSearch
          record={record}
          locale={locale}
          onGive={(candidate) => {
            const { documentId } = candidate;
            review.choose(key, { kind: 'existing', documentId }, candidate);
            setSearching(false);
          }}
        />
      ) : null}
      <Remarks record={record} choice={choice} />
    </Box>
  );
};

interface ChosenRecord {
  readonly record: ReviewRecord;
  readonly choice: Choice | null;
}

const Thing = ({ record, choice }: ChosenRecord) => {
  const told = useDetail(record);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 16rem" minWidth={0}>
      <Flex gap={2} alignItems="center" wrap="wrap">
        <Typography fontWeight="bold" dir="auto">
          {record.label}
        </Typography>
        <State record={record} choice={choice} />
      </Flex>
      {told(record.detail) === null ? null : (
        <Typography variant="pi" textColor="neutral600" dir="auto">
          {told(record.detail)}
        </Typography>
      )}
    </Flex>
  );
};

interface ChooserProps extends ChosenRecord {
  /** What was searched for and chosen. */
  readonly found: ReviewCandidate | null;
  readonly onChange: (value: string) => void;
}

const Chooser = ({ record, choice, found, onChange }: ChooserProps) => {
  const words = useWords();
  const told = useDetail(record);
  return (
    <SingleSelect
      aria-label={words('lectern.page.choice.label', { label: record.label })}
      placeholder={words('lectern.page.choice.open')}
      value={choice === null ? '' : textOfChoice(choice)}
      hasError={choice === null}
      onChange={(value) => {
        onChange(String(value));
      }}
    >
      {choicesFor(record, found).map((one) => (
        <SingleSelectOption key={textOfChoice(one)} value={textOfChoice(one)}>
          {choiceText(one, { record, found, words, told })}
        </SingleSelectOption>
      ))}
      <SingleSelectOption value={SEARCH}>{words('lectern.page.choice.search')}</SingleSelectOption>
    </SingleSelect>
  );
};

const State = ({ record, choice }: ChosenRecord) => {
  const words = useWords();
  if (choice === null) {
    return (
      <Badge backgroundColor="warning100" textColor="warning700">
        {words('lectern.page.state.open')}
      </Badge>
    );
  }
  if (choice.kind === 'new') {
    return (
      <Badge backgroundColor="success100" textColor="success700">
        {words('lectern.page.state.new')}
      </Badge>
    );
  }
  if (choice.kind === 'left-out') return <Badge>{words('lectern.page.state.left-out')}</Badge>;
  const isChanged = record.outcome === 'update' && choice.documentId === record.documentId;
  return (
    <Badge backgroundColor="primary100" textColor="primary700">
      {words(isChanged ? 'lectern.page.state.changed' : 'lectern.page.state.linked')}
    </Badge>
  );
};

const Remarks = ({ record, choice }: ChosenRecord) => {
  const words = useWords();
  if (choice === null) return null;
  if (record.isWithheld) {
    const isLinked = choice.kind === 'existing';
    return (
      <Lines lines={[words(isLinked ? 'lectern.page.linked-only' : 'lectern.page.withheld')]} />
    );
  }
  const planned = plannedChoice(record);
  const isPlanned = planned !== null && textOfChoice(planned) === textOfChoice(choice);
  return isPlanned && record.reasons.length > 0 ? <Lines lines={record.reasons} /> : null;
};

interface ChoiceSetting {
  readonly record: ReviewRecord;
  readonly found: ReviewCandidate | null;
  readonly words: Words;
  readonly told: Detail;
}

const choiceText = (choice: Choice, { record, found, words, told }: ChoiceSetting): string => {
  if (choice.kind === 'new') return words('lectern.page.choice.new', { label: record.label });
  if (choice.kind === 'left-out') return words('lectern.page.choice.left-out');
  const candidates = found === null ? record.candidates : [...record.candidates, found];
  const candidate = candidates.find(({ documentId }) => documentId === choice.documentId);
  const { label = record.label } = candidate ?? {};
  const detail = told(candidate?.detail ?? null);
  return detail === null
    ? words('lectern.page.choice.existing', { label })
    : words('lectern.page.choice.existing-detail', { label, detail });
};
