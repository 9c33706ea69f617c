import { errors } from '@strapi/utils';
import { getVariableValues, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Dependencies } from '../../../../platform/public-reads';
import { createBoundedCache, type BoundedCache } from '../../bounded-cache';
import { withoutValues } from '../../graphql-variables';
import { InexpressibleRead } from '../../plan';
import { ReadFailure } from '../../read-failure';
import type { AccessKeys } from '../access-keys';
import { counted, type FallbackReason, type ReadPaths } from '../read-paths';
import type { ReadAnswer } from '../reader';
import { operationOf, type OperationDocuments } from './operation-documents';
import {
  planOperation,
  type OperationForm,
  type OperationPlan,
  type OperationContext,
  type PlannedField,
} from './operation-plan';

/** An operation, by whomever. */
export interface GraphqlRead {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What Strapi's authentication found out. */
  readonly auth: unknown;
  /** The document, where Apollo has read it and found it valid. */
  readonly document?: DocumentNode;
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

export interface GraphqlContext extends OperationContext {
  readonly documents: OperationDocuments;
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
}

type KnownForm = OperationPlan | FallbackReason;
type Plans = BoundedCache<KnownForm>;

const MAX_FORMS = 1000;
/** Characters. */
const MAX_FORM_LENGTH = 16_384;

export const createGraphqlReads = (context: GraphqlContext): GraphqlReads => {
  const plans: Plans = createBoundedCache(MAX_FORMS);
  return {
    read: async (read) => counted(context.paths, await answerOrReason(context, plans, read)),
  };
};

const answerOrReason = async (
  context: GraphqlContext,
  plans: Plans,
  read: GraphqlRead,
): Promise<GraphqlAnswer | FallbackReason> => {
  const bound = formOf(context, read);
  if (bound === null) return 'parameter';
  const plan = await planFor(context, plans, bound);
  if (typeof plan === 'string') return plan;
  const values = [...bound.bindings, ...plan.constants];
  const answers = await Promise.all(plan.fields.map((field) => execute(context, field, values)));
  const parts = answers.flatMap((answer) => answer ?? []);
  if (parts.length < answers.length) return 'value';
  const data = `{${parts.map(({ text }) => text).join(',')}}`;
  if (plan.hasForbiddenNull(data)) return 'value';
  return { body: `{"data":${data}}\n`, dependencies: unionOf(parts) };
};

interface BoundForm {
  readonly form: OperationForm;
  readonly bindings: readonly unknown[];
}

const formOf = (context: GraphqlContext, read: GraphqlRead): BoundForm | null => {
  const { documents, marks, schema } = context;
  const document = read.document
    ? documents.keep(read.source, read.document)
    : documents.read(read.source);
  const operation = document ? operationOf(document, read.operationName) : null;
  if (!document || !operation) return null;
  const coerced = coercedVariables(schema, operation, read.variables);
  if (!coerced) return null;
  const bindings: unknown[] = [];
  const mark = (value: unknown): string => `${marks.prefix}${bindings.push(value) - 1}`;
  const variables = Object.fromEntries(
    Object.entries(coerced).map(([name, value]) => [
      name,
      withoutValues(value, document.uses.get(name) ?? 'shape', mark),
    ]),
  );
  const bindingCount = bindings.length;
  return { bindings, form: { document, operation, variables, bindingCount, auth: read.auth } };
};

const coercedVariables = (
  schema: OperationContext['schema'],
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: GraphqlRead['variables'],
): Readonly<Record<string, unknown>> | null =>
  getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced ?? null;

const planFor = async (
  context: GraphqlContext,
  plans: Plans,
  { form }: BoundForm,
): Promise<KnownForm> => {
  const access = await context.accessKeys.keyOf(form.auth);
  const { document, operation, variables } = form;
  const place = [document.number, operation.name?.value ?? null, access, variables];
  const key = JSON.stringify(place, bigintsAsText);
  if (key.length > MAX_FORM_LENGTH) return 'parameter';
  const known = plans.get(key);
  if (known !== undefined) return known;
  try {
    const plan = await planOperation(context, form);
    plans.set(key, plan);
    return plan;
  } catch (error) {
    context.strapi.log.debug(`Reader: an operation goes to Strapi: ${String(error)}`);
    const reason = error instanceof InexpressibleRead ? 'not expressible' : 'refused by Strapi';
    // An error of Strapi's is not ours to tell: its own engine refuses the operation once more.
    if (isLasting(error)) plans.set(key, reason);
    return reason;
  }
};

const bigintsAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

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
