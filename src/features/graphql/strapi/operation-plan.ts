import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import {
  InexpressibleRead,
  slotOf,
  type SlotMarks,
  type Translation,
} from '../../reader/interface';
import type { PlanContext, PreparedRead, Reader } from '../../reader/strapi/interface';
import { withoutValues } from '../document/variable-uses';
import type { ContentNames, FieldUse, GraphqlScope } from '../operation/field-use';
import { nullCheck, nullRule, type NullCheck } from '../operation/nulls';
import { readOperation, type RootField } from '../operation/root-fields';
import { storedNamesAt, storedValue, type StoredNames } from '../operation/stored-names';
import { askedArguments, type ArgumentsContext } from './field-arguments';
import type { FieldGuards } from './hold-to-matrix';
import type { OperationForm } from './operation-form';

/** How one form of an operation is answered. */
export interface OperationPlan {
  readonly fields: readonly PlannedField[];
  /** The values to bind, of those that came with the request. */
  readonly valuesOf: (bindings: readonly unknown[]) => readonly unknown[];
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
  readonly stored: StoredNames;
  readonly guards: FieldGuards;
}

/**
 * Compiles an operation to one statement per field. Rejects with Strapi's own error if it refuses a field, and
 * with InexpressibleRead where its engine must answer.
 */
export const planOperation = async (
  context: OperationContext,
  form: PlannedForm,
): Promise<OperationPlan> => {
  const { reader, schema } = context;
  const queryType = schema.getQueryType();
  if (!queryType || form.operation.operation !== OperationTypeNode.QUERY)
    throw new InexpressibleRead('no query');
  const constants: unknown[] = [];
  const translation = translationOf(context, form, constants);
  const asking: ArgumentsContext = {
    ...context,
    translation,
    auth: form.auth,
    content: reader.schema,
  };
  const scope: GraphqlScope = {
    ...strictScope(context, form),
    argumentsOf: (use) =>
      askedArguments(asking, withMarkedLiterals(use, translation, context.marks)),
  };
  const fields = await readOperation(scope, queryType, form.selectionSets);
  return {
    fields: fields.map((field) => prepared(reader, field)),
    valuesOf: (bindings) => boundValues([...bindings, ...constants]),
    hasForbiddenNull: nullCheck(nullRule(scope, queryType, form.selectionSets)),
  };
};

const prepared = (reader: Reader, field: RootField): PlannedField =>
  field.kind === 'constant'
    ? field
    : { kind: 'read', key: field.key, read: reader.prepare(field.request) };

const strictScope = (
  { schema, names, reader, collations }: OperationContext,
  { document: { fragments }, variables, collected }: PlannedForm,
): Omit<GraphqlScope, 'argumentsOf'> => ({
  schema,
  names,
  variables,
  fragments,
  collected,
  content: reader.schema,
  collationOf: (language) => collations.of(language),
  leaveOut: (what) => {
    throw new InexpressibleRead(what);
  },
});

/** A value that is bound already, as it is stored. */
class StoredValue {
  constructor(
    readonly slot: number,
    readonly names: ReadonlyMap<string, string>,
  ) {}
}

const boundValues = (values: readonly unknown[]): readonly unknown[] =>
  values.map((value) =>
    value instanceof StoredValue ? storedValue(value.names, values[value.slot]) : value,
  );

/** Values that the form itself brings, and those that are stored under another name, come after those of the request. */
const translationOf = (
  { reader, marks, stored }: OperationContext,
  { bindingCount }: PlannedForm,
  constants: unknown[],
): Translation => {
  const add = (value: unknown): number => bindingCount + constants.push(value) - 1;
  return {
    schema: reader.schema,
    operandOf: (value, compared) => {
      const slot = slotOf(value, marks) ?? add(value);
      const names = compared && storedNamesAt(stored, compared.uid, compared.attribute);
      return { slot: names ? add(new StoredValue(slot, names)) : slot };
    },
  };
};

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
