import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReviewPlan } from '../../features/ingest/review/review';
import { Lines } from './InterviewPlan';
import { showLine } from './page-lines';
import { useWords, type Words } from './words';

/** What is still to be given, and what was odd: a line of the page is shown where it stands. */
export const PlanRemarks = ({ plan }: { readonly plan: ReviewPlan }) => {
  const words = useWords();
  const missing = plan.missing.map((one) => missingText(one, plan, words));
  return (
    <>
      {missing.length === 0 ? null : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="delta" tag="h3">
            {words('lectern.page.plan.missing')}
          </Typography>
          <Lines lines={missing} />
        </Flex>
      )}
      {plan.notices.length === 0 ? null : (
        <Flex direction="column" alignItems="stretch" gap={2} data-lectern="page-notices">
          <Typography variant="delta" tag="h3">
            {words('lectern.page.plan.notices')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
            {plan.notices.map(({ line, message, isDoubtful }) => (
              <li key={`${line ?? ''} ${message}`}>
                <Remark line={line} message={message} isDoubtful={isDoubtful === true} />
              </li>
            ))}
          </Flex>
        </Flex>
      )}
    </>
  );
};

interface RemarkProps {
  readonly line: number | null;
  readonly message: string;
  readonly isDoubtful: boolean;
}

const Remark = ({ line, message, isDoubtful }: RemarkProps) => {
  const words = useWords();
  const color = isDoubtful ? 'warning700' : 'neutral600';
  if (line === null) {
    return (
      <Typography variant="pi" textColor={color} dir="auto">
        {message}
      </Typography>
    );
  }
  return (
    <TextButton
      onClick={() => {
        showLine(line);
      }}
    >
      <Typography variant="pi" textColor={color} dir="auto" style={AT_START}>
        {words('lectern.page.plan.line', { line, message })}
      </Typography>
    </TextButton>
  );
};

/** Buttons put their words in the middle. */
const AT_START = { display: 'block', textAlign: 'start' } as const;

const OF_INTERVIEW = ['title', 'airDate', 'show', 'hostName', 'guests'] as const;
const OF_PUBLICATION = ['releaseDate', 'publicationType'] as const;

/** The importer names its options; here are fields for them. */
const missingText = (
  { field, why }: ReviewPlan['missing'][number],
  { records }: ReviewPlan,
  words: Words,
): string => {
  const own = OF_INTERVIEW.find((name) => name === field);
  if (own !== undefined) return words(`lectern.page.missing.${own}`);
  const part = OF_PUBLICATION.find((name) => field.endsWith(`.${name}`));
  const record = records.find(({ key }) => field === `${key}.${part ?? ''}`);
  return part === undefined || record === undefined
    ? why
    : words(`lectern.page.missing.${part}`, { label: record.label });
};
