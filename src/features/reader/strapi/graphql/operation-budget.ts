import { fragmentsOf } from '../../graphql-operation';
import { operationProblems, type CostScope, type OperationProblems } from '../../graphql-cost';
import { createPlanCache } from '../plan-memory';
import {
  formOf,
  keyOfForm,
  type FormContext,
  type OperationForm,
  type SentOperation,
} from './operation-form';

/** What operations may cost. */
export interface OperationBudget {
  /** No problems where Apollo refuses the operation anyhow. */
  problemsOf(sent: SentOperation): OperationProblems;
  problemsOfForm(form: OperationForm): OperationProblems;
}

export type BudgetContext = FormContext & Omit<CostScope, 'fragments' | 'variables'>;

/** Characters. A longer form is looked at anew each time. */
const MAX_FORM_LENGTH = 16_384;

export const createOperationBudget = (context: BudgetContext): OperationBudget => {
  const known = createPlanCache<OperationProblems>('problems');
  const problemsOfForm = (form: OperationForm): OperationProblems => {
    if (!form.document.isKept) return problemsOf(context, form);
    // What was small enough may have grown.
    const key = keyOfForm(form, [context.expectations.version()]);
    const found = known.get(key);
    if (found) return found;
    const problems = problemsOf(context, form);
    if (key.length <= MAX_FORM_LENGTH) known.set(key, problems);
    return problems;
  };
  return {
    problemsOfForm,
    problemsOf: (sent) => {
      const bound = formOf(context, sent);
      return bound ? problemsOfForm(bound.form) : NONE;
    },
  };
};

const NONE: OperationProblems = { size: null, statements: null };

const problemsOf = (
  context: BudgetContext,
  { document, operation, variables }: OperationForm,
): OperationProblems => {
  const type = context.schema.getRootType(operation.operation);
  if (!type) return NONE;
  const fragments = fragmentsOf(document.document);
  return operationProblems({ ...context, fragments, variables }, type, operation);
};
