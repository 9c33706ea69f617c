import {
  OperationTypeNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ContentNames, FieldUse, GraphqlScope, NodeArguments } from '../../graphql-field';
import { nullCheck, nullRule, type NullCheck } from '../../graphql-nulls';
import { fragmentsOf, readOperation, type RootField } from '../../graphql-operation';
import { withoutValues } from '../../graphql-variables';
import { InexpressibleRead } from '../../plan';
import { slotOf, type SlotMarks } from '../../query-shape';
import type { Translation } from '../../translate-where';
import type { PlanContext } from '../read-plan';
import type { PreparedRead, Reader } from '../reader';
import { argumentsFromStrapi } from './field-arguments';
import type { OperationForm } from './operation-form';

/** How one form of an operation is answered. */
export interface OperationPlan {
  readonly fields: readonly PlannedField[];
  /** Values that the form itself brings, to be bound after those of the request. */
  readonly constants: readonly unknown[];
  readonly hasForbiddenNull: NullCheck;
}

export type PlannedField =
  | { readonly kind: 'read'; readonly key: string; readonly read: PreparedRead }
  | { readonly kind: 'constant'; readonly key: string; readonly value: string };

/** A form by whom it was sent, and how many values come with it. */
export interface PlannedForm extends OperationForm {
  readonly bindingCount: number;
  readonly auth: unknown;
}

export interface OperationContext extends PlanContext {
  readonly schema: GraphQLSchema;
  readonly names: ContentNames;
}

/**
 * Compiles an operation to one statement per field. Rejects with Strapi's own error if it refuses a field, and
 * with InexpressibleRead where its engine must answer.
 */
export const planOperation = async (
  context: OperationContext,
  form: PlannedForm,
): Promise<OperationPlan> => {
  const { strapi, capture, reader, schema } = context;
  const queryType = schema.getQueryType();
  if (!queryType || form.operation.operation !== OperationTypeNode.QUERY)
    throw new InexpressibleRead('no query');
  const constants: unknown[] = [];
  const translation = translationOf(context, form, constants);
  const uses: FieldUse[] = [];
  const scope = strictScope(context, form);
  readOperation({ ...scope, argumentsOf: (use) => noted(uses, use) }, queryType, form.operation);
  const found = await Promise.all(
    uses.map((use) =>
      argumentsFromStrapi(
        { strapi, capture, translation, auth: form.auth },
        withMarkedLiterals(use, translation, context.marks),
      ),
    ),
  );
  const fields = readOperation(
    { ...scope, argumentsOf: inOrder(found) },
    queryType,
    form.operation,
  );
  return {
    fields: fields.map((field) => prepared(reader, field)),
    constants,
    hasForbiddenNull: checkFor(scope, queryType, form.operation),
  };
};

const checkFor = (
  scope: GraphqlScope,
  type: GraphQLObjectType,
  { selectionSet }: OperationDefinitionNode,
): NullCheck => nullCheck(nullRule(scope, type, [selectionSet]));

const prepared = (reader: Reader, field: RootField): PlannedField =>
  field.kind === 'constant'
    ? field
    : { kind: 'read', key: field.key, read: reader.prepare(field.request) };

const NO_ARGUMENTS: NodeArguments = { where: null, sort: [], start: null, limit: null };

const noted = (uses: FieldUse[], use: FieldUse): NodeArguments => {
  uses.push(use);
  return NO_ARGUMENTS;
};

/** The same walk over the same operation asks in the same order. */
const inOrder = (found: readonly NodeArguments[]): (() => NodeArguments) => {
  let next = 0;
  return () => {
    next += 1;
    return found[next - 1] ?? NO_ARGUMENTS;
  };
};

const strictScope = (
  { schema, names, reader, collations }: OperationContext,
  { document, variables }: PlannedForm,
): GraphqlScope => ({
  ...{ schema, names, variables, content: reader.schema },
  fragments: fragmentsOf(document.document),
  argumentsOf: () => NO_ARGUMENTS,
  collationOf: (language) => collations.of(language),
  leaveOut: (what) => {
    throw new InexpressibleRead(what);
  },
});

const translationOf = (
  { reader, marks }: PlanContext,
  { bindingCount }: PlannedForm,
  constants: unknown[],
): Translation => ({
  schema: reader.schema,
  operandOf: (value) => ({
    slot: slotOf(value, marks) ?? bindingCount + constants.push(value) - 1,
  }),
});

/** Marks what the text of the operation compares with; a mark keeps its slot. */
const withMarkedLiterals = (
  use: FieldUse,
  translation: Translation,
  marks: SlotMarks,
): FieldUse => {
  const { filters, ...args } = use.args;
  if (filters === undefined) return use;
  const mark = (value: unknown): string => `${marks.prefix}${translation.operandOf(value).slot}`;
  return { ...use, args: { ...args, filters: withoutValues(filters, 'filters', mark) } };
};
