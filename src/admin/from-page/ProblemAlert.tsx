import { Alert, TextButton } from '@strapi/design-system';
import type { ReviewProblem } from './review-requests';
import { useWords, type Words } from './words';

interface ProblemAlertProps {
  readonly problem: ReviewProblem | null;
  readonly onAgain: () => void;
}

/** Why nothing comes of a page, in the importer's words where they are its. */
export const ProblemAlert = ({ problem, onAgain }: ProblemAlertProps) => {
  const words = useWords();
  if (problem === null) return null;
  return (
    <Alert
      variant="danger"
      closeLabel={words('lectern.page.refused.again')}
      onClose={onAgain}
      data-lectern="page-problem"
      role="alert"
    >
      {problemText(problem, words)}
      {problem.code === null ? (
        <TextButton onClick={onAgain}>{words('lectern.page.refused.again')}</TextButton>
      ) : null}
    </Alert>
  );
};

const problemText = ({ code, message, line }: ReviewProblem, words: Words): string => {
  if (code === null) return words('lectern.page.refused.unreachable');
  if (code === 'PAGE_IS_CAPTIONS' || code === 'PLAN_CHANGED') {
    return words(`lectern.page.refused.${code}`);
  }
  return line === null
    ? words('lectern.page.refused', { message })
    : words('lectern.page.refused.line', { line, message });
};
