import { fragmentsOf } from '../operation/root-fields';
import { weighBindings } from '../budget/arguments-weight';
import type { DocumentProblem } from '../document/problem';
import { operationProblems, type CostScope, type OperationProblems } from '../budget/cost';
import { emptyTally, weightProblem } from '../../reader/interface';
import { createMemory } from './memory';
import {
  formOf,
  keyOfForm,
  type BoundForm,
  type FormContext,
  type OperationForm,
  type SentOperation,
} from './operation-form';

/** What operations may cost. */
export interface OperationBudget {
  /** No problems where Apollo refuses the operation anyhow. */
  problemsOf(sent: SentOperation): OperationProblems;
  problemsOfForm(bound: BoundForm): OperationProblems;
  /** Why a value is too large, whatever the operation is; null if none is. */
  problemOfValues(bindings: readonly unknown[]): string | null;
  /** Why the text of an operation is not even to be read; null if it may be. */
  problemOfSource(source: string): DocumentProblem | null;
}

export type BudgetContext = FormContext & Omit<CostScope, 'fragments' | 'variables'>;

/** Characters. A longer form is looked at anew each time. */
const MAX_FORM_LENGTH = 16_384;

export const createOperationBudget = (context: BudgetContext): OperationBudget => {
  const known = createMemory<OperationProblems>('problems');
  const problemsOfForm = ({ form, bindings }: BoundForm): OperationProblems => {
    const lists = listsProblem(bindings);
    if (lists !== null) return { size: lists, statements: lists };
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
    problemOfValues: listsProblem,
    problemOfSource: (source) => context.documents.problemOf(source),
    problemsOf: (sent) => {
      const bound = formOf(context, sent);
      return bound ? problemsOfForm(bound) : NONE;
    },
  };
};

const NONE: OperationProblems = { size: null, statements: null };

/** The values of a variable are no part of the form. */
const listsProblem = (bindings: readonly unknown[]): string | null => {
  const tally = emptyTally();
  weighBindings(tally, bindings);
  return weightProblem(tally);
};

const problemsOf = (
  context: BudgetContext,
  { document, operation, variables }: OperationForm,
): OperationProblems => {
  const type = context.schema.getRootType(operation.operation);
  if (!type) return NONE;
  const fragments = fragmentsOf(document.document);
  return operationProblems({ ...context, fragments, variables }, type, operation);
};
