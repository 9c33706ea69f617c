import { createBoundedCache } from '../../bounded-cache';
import { fragmentsOf } from '../../graphql-operation';
import { operationProblem, type CostScope } from '../../graphql-cost';
import {
  formOf,
  keyOfForm,
  type FormContext,
  type OperationForm,
  type SentOperation,
} from './operation-form';

/** Holds for every operation, whoever answers it. */
export interface OperationBudget {
  /** Why an operation is too large to run; null if it is not, or if Apollo refuses it anyhow. */
  problemOf(sent: SentOperation): string | null;
  problemOfForm(form: OperationForm): string | null;
}

export type BudgetContext = FormContext & Omit<CostScope, 'fragments' | 'variables'>;

const MAX_FORMS = 1000;
/** Characters. A longer form is looked at anew each time. */
const MAX_FORM_LENGTH = 16_384;

export const createOperationBudget = (context: BudgetContext): OperationBudget => {
  const known = createBoundedCache<{ readonly problem: string | null }>(MAX_FORMS);
  const problemOfForm = (form: OperationForm): string | null => {
    // What was small enough may have grown.
    const key = keyOfForm(form, [context.expectations.version()]);
    const found = known.get(key);
    if (found) return found.problem;
    const problem = problemOf(context, form);
    if (key.length <= MAX_FORM_LENGTH) known.set(key, { problem });
    return problem;
  };
  return {
    problemOfForm,
    problemOf: (sent) => {
      const bound = formOf(context, sent);
      return bound && problemOfForm(bound.form);
    },
  };
};

const problemOf = (
  context: BudgetContext,
  { document, operation, variables }: OperationForm,
): string | null => {
  const type = context.schema.getRootType(operation.operation);
  if (!type) return null;
  const fragments = fragmentsOf(document.document);
  return operationProblem({ ...context, fragments, variables }, type, operation);
};
