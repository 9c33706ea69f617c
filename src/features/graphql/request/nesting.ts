import { nestingProblem, type NestingProblem } from '../../../contract/nesting-problem';
import { textAt } from '../../../lib/record';
import {
  documentExcess,
  DOCUMENT_LEVELS,
  DOCUMENT_TOKENS,
  type DocumentExcess,
} from './document-excess';

const DOCUMENT_PROBLEMS: Readonly<Record<DocumentExcess, NestingProblem>> = {
  levels: {
    code: 'DOCUMENT_TOO_DEEP',
    message: `The GraphQL document opens more than ${DOCUMENT_LEVELS} brackets one inside another. Ask less deeply.`,
  },
  tokens: {
    code: 'DOCUMENT_TOO_LARGE',
    message: `The GraphQL document has more than ${DOCUMENT_TOKENS} names, values and signs. Put values into variables, share selections by fragments, or send several operations.`,
  },
};

/** What is wrong with the depth of a GraphQL request, whose document counts as well; null if nothing is. */
export const requestNestingProblem = (members: unknown): NestingProblem | null => {
  const problem = nestingProblem(members);
  const excess = problem ? null : documentExcess(textAt(members, 'query') ?? '');
  return excess ? DOCUMENT_PROBLEMS[excess] : problem;
};
