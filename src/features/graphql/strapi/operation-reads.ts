import type { BoundedCache } from '../../../lib/bounded-cache';
import { createTurns, type Turns } from '../../../lib/turns';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import {
  counted,
  executed,
  unplanned,
  type AccessKeys,
  type FallbackReason,
  type ReadPaths,
} from '../../reader/strapi/interface';
import type { AskedOperation } from '../request/asked-operation';
import type { CheckedDocuments } from './checked-documents';
import { createMemory } from './memory';
import type { OperationBudget } from './operation-budget';
import { formOf, keyOfForm, type BoundForm, type FormContext } from './operation-form';
import {
  planOperation,
  type OperationPlan,
  type OperationContext,
  type PlannedField,
} from './operation-plan';
import { asksForSchema, createSchemaAnswers, type SchemaAnswers } from './schema-answers';

export type GraphqlAnswer = Pick<PublicAnswer, 'body' | 'dependencies'>;

/**
 * One way for everybody: `auth` is what Strapi's authentication found out of the caller. Null where Apollo and Strapi's
 * own engine must answer, also to refuse. Rejects with a ReadFailure when the database cannot be asked.
 */
export interface GraphqlReads {
  /** Answers an operation that nobody has checked yet. */
  read(asked: AskedOperation, auth: unknown): Promise<GraphqlAnswer | null>;
  /** Answers one that was. */
  readForm(bound: BoundForm, auth: unknown): Promise<GraphqlAnswer | null>;
}

export interface GraphqlContext extends OperationContext, FormContext {
  readonly checked: CheckedDocuments;
  readonly budget: OperationBudget;
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
}

type KnownForm = OperationPlan | FallbackReason;
type Plans = BoundedCache<KnownForm>;

interface Kept {
  readonly plans: Plans;
  readonly schemaAnswers: SchemaAnswers;
  /** New texts are checked one after another: those that came together hold nobody up together. */
  readonly turns: Turns;
}

/** Characters. */
const MAX_FORM_LENGTH = 16_384;

export const createGraphqlReads = (context: GraphqlContext): GraphqlReads => {
  const kept: Kept = {
    plans: createMemory('plans'),
    schemaAnswers: createSchemaAnswers(context.schema),
    turns: createTurns(setImmediate),
  };
  const { paths } = context;
  return {
    read: async (asked, auth) => {
      const bound = await boundInTurn(context, kept.turns, asked);
      return counted(
        paths,
        bound ? await answerOrReason(context, kept, { bound, auth }) : 'parameter',
      );
    },
    readForm: async (bound, auth) =>
      counted(paths, await answerOrReason(context, kept, { bound, auth })),
  };
};

const boundInTurn = async (
  context: GraphqlContext,
  turns: Turns,
  { document, ...asked }: AskedOperation,
): Promise<BoundForm | null> => {
  const { checked } = context;
  if (!checked.isKnown(document)) await turns.next();
  const valid = checked.check(document);
  return valid && formOf(context, { ...asked, document: valid });
};

interface BoundRead {
  readonly bound: BoundForm;
  readonly auth: unknown;
}

const answerOrReason = async (
  context: GraphqlContext,
  { plans, schemaAnswers }: Kept,
  { bound, auth }: BoundRead,
): Promise<GraphqlAnswer | FallbackReason> => {
  if (asksForSchema(bound.form)) return schemaOrReason(context, schemaAnswers, bound);
  const plan = await planFor(context, plans, { bound, auth });
  if (typeof plan === 'string') return plan;
  const values = plan.valuesOf(bound.bindings);
  const answers = await Promise.all(plan.fields.map((field) => execute(context, field, values)));
  const parts = answers.flatMap((answer) => answer ?? []);
  if (parts.length < answers.length) return 'value';
  const data = `{${parts.map(({ text }) => text).join(',')}}`;
  if (plan.hasForbiddenNull(data)) return 'value';
  const dependencies = mergeDependencies(...parts.map((part) => part.dependencies));
  return { body: `{"data":${data}}\n`, dependencies };
};

const schemaOrReason = (
  context: GraphqlContext,
  schemaAnswers: SchemaAnswers,
  bound: BoundForm,
): GraphqlAnswer | FallbackReason => {
  if (context.budget.problemsOf(bound).size !== null) return 'too large';
  return schemaAnswers.answerTo(bound.form) ?? 'value';
};

const planFor = async (
  context: GraphqlContext,
  plans: Plans,
  { bound, auth }: BoundRead,
): Promise<KnownForm> => {
  const { form, bindings } = bound;
  // Apollo refuses it, with the reason.
  if (context.budget.problemOfValues(bindings) !== null) return 'too large';
  const access = await context.accessKeys.keyOf(auth);
  // What was small enough may have grown: each measure of the content makes all plans anew.
  const key = keyOfForm(form, [access, context.expectations.version()]);
  if (key.length > MAX_FORM_LENGTH) return 'parameter';
  const known = plans.get(key);
  if (known !== undefined) return known;
  if (context.budget.problemsOf(bound).size !== null) return 'too large';
  const remember = (known: KnownForm): KnownForm => {
    if (form.document.isKept) plans.set(key, known);
    return known;
  };
  try {
    const bindingCount = bindings.length;
    return remember(await planOperation(context, { ...form, auth, bindingCount }));
  } catch (error) {
    return unplanned(context.strapi, { what: 'an operation', error }, remember);
  }
};

interface AnswerPart {
  readonly text: string;
  readonly dependencies: Dependencies;
}

/** Null where a value does not fit, which is Strapi's to tell. */
const execute = async (
  context: GraphqlContext,
  field: PlannedField,
  values: readonly unknown[],
): Promise<AnswerPart | null> => {
  const key = JSON.stringify(field.key);
  if (field.kind === 'constant') {
    return { text: `${key}:${JSON.stringify(field.value)}`, dependencies: NO_DEPENDENCIES };
  }
  const answer = await executed(context, field.read, values);
  if (answer === 'value') return null;
  return { text: `${key}:${answer.text ?? 'null'}`, dependencies: answer.dependencies };
};
