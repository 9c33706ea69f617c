import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { openRecords } from '../../features/ingest/review/choices';
import { InterviewPlan } from './InterviewPlan';
import { PlanRemarks } from './PlanRemarks';
import { RecordRow } from './RecordRow';
import type { KnownPlan } from './use-page-plan';
import type { PageReviewState } from './use-page-review';
import { useWords } from './words';

interface PlanViewProps {
  readonly review: PageReviewState;
  readonly known: KnownPlan;
}

const TYPES = ['expert', 'show', 'publication', 'topic'] as const;

/** The plan as a form: what becomes of the interview, and what each thing that the page speaks of is. */
export const PlanView = ({ review, known }: PlanViewProps) => {
  const words = useWords();
  const { plan, isFresh, problem } = known;
  if (review.request.page.trim() === '') return null;
  const isAsking = !isFresh && problem === null;
  if (plan === null) {
    return isAsking ? (
      <Flex justifyContent="center">
        <Loader>{words('lectern.page.planning')}</Loader>
      </Flex>
    ) : null;
  }
  return (
    <Box
      tag="section"
      aria-label={words('lectern.page.plan.title')}
      aria-busy={!isFresh}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      data-lectern="page-plan"
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <InterviewPlan review={review} plan={plan} />
        {TYPES.map((type) => {
          const records = plan.records.filter((record) => record.type === type);
          return records.length === 0 ? null : (
            <Flex key={type} direction="column" alignItems="stretch" gap={3}>
              <Typography variant="delta" tag="h3">
                {words(`lectern.page.type.${type}`)}
              </Typography>
              {records.map((record) => (
                <RecordRow key={record.key} review={review} record={record} locale={plan.locale} />
              ))}
            </Flex>
          );
        })}
        <PlanRemarks plan={plan} />
        <OpenChoices count={openRecords(plan, review.choices).length} />
      </Flex>
    </Box>
  );
};

/** What keeps drafts from being made. */
const OpenChoices = ({ count }: { readonly count: number }) => {
  const words = useWords();
  return (
    <Typography textColor="warning700" aria-live="polite">
      {count === 0 ? null : words('lectern.page.open-choices', { count })}
    </Typography>
  );
};
