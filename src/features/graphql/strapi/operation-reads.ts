import { errors } from '@strapi/utils';
import { createTurns, type Turns } from '../../../lib/turns';
import { isDatabaseAway } from '../../../platform/database-errors';
import type { Dependencies } from '../../../platform/public-reads';
import { InexpressibleRead, ReadFailure, type BoundedCache } from '../../reader/interface';
import {
  counted,
  type AccessKeys,
  type FallbackReason,
  type ReadAnswer,
  type ReadPaths,
} from '../../reader/strapi/interface';
import { createMemory } from './memory';
import { asksForSchema, createSchemaAnswers, type SchemaAnswers } from './schema-answers';
import type { OperationBudget } from './operation-budget';
import {
  formOf,
  keyOfForm,
  type BoundForm,
  type FormContext,
  type SentOperation,
} from './operation-form';
import {
  planOperation,
  type OperationPlan,
  type OperationContext,
  type PlannedField,
} from './operation-plan';

/** An operation, by whomever. */
export interface GraphqlRead extends SentOperation {
  /** What Strapi's authentication found out. */
  readonly auth: unknown;
}

export interface GraphqlAnswer {
  readonly body: string;
  readonly dependencies: Dependencies;
}

export interface GraphqlReads {
  /**
   * The complete body; null where Apollo and Strapi's own engine must answer, also to refuse. Rejects with a
   * ReadFailure when the database cannot be asked.
   */
  read(read: GraphqlRead): Promise<GraphqlAnswer | null>;
}

export interface GraphqlContext extends OperationContext, FormContext {
  readonly budget: OperationBudget;
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
  /** Whether clients may ask for the schema. */
  readonly isIntrospectionOpen: boolean;
}

type KnownForm = OperationPlan | FallbackReason;
type Plans = BoundedCache<KnownForm>;

interface Kept {
  readonly plans: Plans;
  readonly schemaAnswers: SchemaAnswers;
  /** New texts are read one after another: those that came together hold nobody up together. */
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
  return {
    read: async (read) => counted(context.paths, await answerOrReason(context, kept, read)),
  };
};

const answerOrReason = async (
  context: GraphqlContext,
  { plans, schemaAnswers, turns }: Kept,
  read: GraphqlRead,
): Promise<GraphqlAnswer | FallbackReason> => {
  if (!read.document && !context.documents.isKnown(read.source)) await turns.next();
  const bound = formOf(context, read);
  if (bound === null) return 'parameter';
  if (asksForSchema(bound.form)) return schemaOrReason(context, schemaAnswers, bound);
  const plan = await planFor(context, plans, { ...bound, auth: read.auth });
  if (typeof plan === 'string') return plan;
  const values = plan.valuesOf(bound.bindings);
  const answers = await Promise.all(plan.fields.map((field) => execute(context, field, values)));
  const parts = answers.flatMap((answer) => answer ?? []);
  if (parts.length < answers.length) return 'value';
  const data = `{${parts.map(({ text }) => text).join(',')}}`;
  if (plan.hasForbiddenNull(data)) return 'value';
  return { body: `{"data":${data}}\n`, dependencies: unionOf(parts) };
};

const schemaOrReason = (
  context: GraphqlContext,
  schemaAnswers: SchemaAnswers,
  bound: BoundForm,
): GraphqlAnswer | FallbackReason => {
  if (!context.isIntrospectionOpen) return 'refused by Strapi';
  if (context.budget.problemsOfForm(bound).size !== null) return 'too large';
  return schemaAnswers.answerTo(bound.form) ?? 'value';
};

const planFor = async (
  context: GraphqlContext,
  plans: Plans,
  { form, bindings, auth }: BoundForm & Pick<GraphqlRead, 'auth'>,
): Promise<KnownForm> => {
  // Apollo refuses it, with the reason.
  if (context.budget.problemOfValues(bindings) !== null) return 'too large';
  const access = await context.accessKeys.keyOf(auth);
  // What was small enough may have grown: each measure of the content makes all plans anew.
  const key = keyOfForm(form, [access, context.expectations.version()]);
  if (key.length > MAX_FORM_LENGTH) return 'parameter';
  const known = plans.get(key);
  if (known !== undefined) return known;
  if (context.budget.problemsOfForm({ form, bindings }).size !== null) return 'too large';
  const remember = (known: KnownForm): KnownForm => {
    if (form.document.isKept) plans.set(key, known);
    return known;
  };
  try {
    const bindingCount = bindings.length;
    return remember(await planOperation(context, { ...form, auth, bindingCount }));
  } catch (error) {
    // Its own engine would wait for the database once more.
    if (isDatabaseAway(error)) throw new ReadFailure('READ_UNAVAILABLE', { cause: error });
    context.strapi.log.debug(`Reader: an operation goes to Strapi: ${String(error)}`);
    const reason = error instanceof InexpressibleRead ? 'not expressible' : 'refused by Strapi';
    // An error of Strapi's is not ours to tell: its own engine refuses the operation once more.
    return isLasting(error) ? remember(reason) : reason;
  }
};

/** A refusal holds for every request of the form; a database that is away does not. */
const isLasting = (error: unknown): boolean =>
  error instanceof InexpressibleRead || error instanceof errors.ApplicationError;

interface AnswerPart {
  readonly text: string;
  readonly dependencies: Dependencies | null;
}

/** Null where a value does not fit, which is Strapi's to tell. */
const execute = async (
  { reader, strapi }: GraphqlContext,
  field: PlannedField,
  values: readonly unknown[],
): Promise<AnswerPart | null> => {
  const key = JSON.stringify(field.key);
  if (field.kind === 'constant') {
    return { text: `${key}:${JSON.stringify(field.value)}`, dependencies: null };
  }
  try {
    const { text, dependencies }: ReadAnswer = await reader.execute(field.read, values);
    return { text: `${key}:${text ?? 'null'}`, dependencies };
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    strapi.log.debug(`Reader: a value goes to Strapi: ${String(error)}`);
    return null;
  }
};

const unionOf = (parts: readonly AnswerPart[]): Dependencies => ({
  documents: [...new Set(parts.flatMap((part) => part.dependencies?.documents ?? []))],
  types: [...new Set(parts.flatMap((part) => part.dependencies?.types ?? []))],
  relations: [...new Set(parts.flatMap((part) => part.dependencies?.relations ?? []))],
});
