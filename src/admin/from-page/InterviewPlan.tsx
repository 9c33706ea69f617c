import { Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ReviewInterview, ReviewPlan } from '../../features/ingest/review/review';
import { useLanguageNames } from '../language-names';
import { writeDay } from '../pickers/labels';
import { useList } from '../words';
import { interviewAddress } from './use-create-drafts';
import type { PageReviewState } from './use-page-review';
import { useWords, type Words } from './words';

interface InterviewPlanProps {
  readonly review: PageReviewState;
  readonly plan: ReviewPlan;
}

/** What becomes of the interview itself, and who speaks in it. */
export const InterviewPlan = ({ review, plan }: InterviewPlanProps) => {
  const words = useWords();
  const list = useList();
  const language = useLanguageNames()(plan.locale);
  const { documentId, outcome, isAllowed, reasons, writes } = plan.interview;
  const lacking = documentId === null ? 'may-not-make' : 'not-allowed';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h2">
        {words('lectern.page.plan.title')}
      </Typography>
      <Typography tag="p" data-lectern="page-interview">
        {summaryOf(
          plan,
          { language, writes: list(writes.map((field) => fieldName(field, words))) },
          words,
        )}
      </Typography>
      {reasons.length > 0 && outcome === 'update' ? <Lines lines={reasons} /> : null}
      {isAllowed ? null : (
        <Typography tag="p" textColor="danger600">
          {words(`lectern.page.plan.${lacking}`)}
        </Typography>
      )}
      <WhereItIs review={review} plan={plan} />
      <Doubles plan={plan} />
      <Lines
        lines={plan.speakers.map(({ label, role, turns }) =>
          words('lectern.page.plan.speaker', {
            label,
            turns,
            role: words(`lectern.transcript.role.${role}`),
          }),
        )}
      />
    </Flex>
  );
};

const WhereItIs = ({ review, plan }: InterviewPlanProps) => {
  const words = useWords();
  const { documentId, outcome } = plan.interview;
  if (documentId === null) return null;
  return (
    <Flex gap={4} alignItems="baseline" wrap="wrap">
      {outcome === 'skipped' ? null : (
        <Link tag={NavLink} to={interviewAddress(documentId, plan.locale)}>
          <Typography variant="pi" textColor="primary600">
            {words('lectern.page.plan.open')}
          </Typography>
        </Link>
      )}
      <TextButton onClick={review.makeNew}>{words('lectern.page.plan.as-new')}</TextButton>
    </Flex>
  );
};

/** Interviews that may be this one, and that no page made. */
const Doubles = ({ plan: { doubles, locale } }: Pick<InterviewPlanProps, 'plan'>) => {
  const words = useWords();
  if (doubles.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} data-lectern="page-doubles">
      <Typography tag="p" textColor="warning700">
        {words('lectern.page.plan.double')}
      </Typography>
      {doubles.map(({ documentId, title, airDate }) => (
        <Link key={documentId} tag={NavLink} to={interviewAddress(documentId, locale)}>
          <span dir="auto">{airDate === null ? title : `${title} · ${writeDay(airDate)}`}</span>
        </Link>
      ))}
    </Flex>
  );
};

interface Told {
  readonly language: string;
  /** The fields that are written. */
  readonly writes: string;
}

const summaryOf = ({ interview }: ReviewPlan, { language, writes }: Told, words: Words): string => {
  const { outcome, isTranslation, turns }: ReviewInterview = interview;
  if (isTranslation) return words('lectern.page.plan.translation', { language, turns });
  if (outcome === 'create') return words('lectern.page.plan.create', { turns });
  if (outcome === 'update') return words('lectern.page.plan.update', { writes });
  return words(
    outcome === 'unchanged' ? 'lectern.page.plan.unchanged' : 'lectern.page.plan.skipped',
  );
};

const FIELDS = [
  ...(['title', 'standfirst', 'pullQuote', 'airDate', 'hostName'] as const),
  ...(['hostAffiliation', 'transcript', 'show', 'guests', 'relatedPublications'] as const),
];

const fieldName = (field: string, words: Words): string => {
  const known = FIELDS.find((name) => name === field);
  return known === undefined ? field : words(`lectern.page.field.${known}`);
};

/** Short sentences, one under another. */
export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>
        <Typography variant="pi" textColor="neutral600" dir="auto">
          {line}
        </Typography>
      </li>
    ))}
  </ul>
);
