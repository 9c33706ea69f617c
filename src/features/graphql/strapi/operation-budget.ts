import { emptyTally, weightProblem } from '../../reader/interface';
import { weighBindings } from '../budget/arguments-weight';
import { operationProblems, type CostScope, type OperationProblems } from '../budget/cost';
import { createMemory } from './memory';
import { keyOfForm, type BoundForm, type FormContext, type OperationForm } from './operation-form';

/** What operations may cost. */
export interface OperationBudget {
  problemsOf(bound: BoundForm): OperationProblems;
  /** Why a value is too large, whatever the operation is; null if none is. */
  problemOfValues(bindings: readonly unknown[]): string | null;
}

export type BudgetContext = FormContext & Omit<CostScope, 'fragments' | 'variables' | 'collected'>;

/** Characters. A longer form is looked at anew each time. */
const MAX_FORM_LENGTH = 16_384;

export const createOperationBudget = (context: BudgetContext): OperationBudget => {
  const known = createMemory<OperationProblems>('problems');
  const problemsOf = ({ form, bindings }: BoundForm): OperationProblems => {
    const lists = listsProblem(bindings);
    if (lists !== null) return { size: lists, statements: lists };
    if (!form.document.isKept) return measured(context, form);
    // What was small enough may have grown.
    const key = keyOfForm(form, [context.expectations.version()]);
    const found = known.get(key);
    if (found) return found;
    const problems = measured(context, form);
    if (key.length <= MAX_FORM_LENGTH) known.set(key, problems);
    return problems;
  };
  return { problemsOf, problemOfValues: listsProblem };
};

const NONE: OperationProblems = { size: null, statements: null };

/** The values of a variable are no part of the form. */
const listsProblem = (bindings: readonly unknown[]): string | null => {
  const tally = emptyTally();
  weighBindings(tally, bindings);
  return weightProblem(tally);
};

const measured = (
  context: BudgetContext,
  { document: { fragments }, operation, selectionSets, ...form }: OperationForm,
): OperationProblems => {
  const type = context.schema.getRootType(operation.operation);
  if (!type) return NONE;
  return operationProblems({ ...context, ...form, fragments }, type, selectionSets);
};
