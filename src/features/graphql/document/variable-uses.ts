import {
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { isRecord } from '../../../lib/record';

/**
 * How a variable takes part in the form of an operation: `shape` as it is; `value` not at all, it is only
 * compared with; `values` likewise, a list as a whole; `filters` by everything but the values inside.
 */
export type VariableUse = 'shape' | 'value' | 'values' | 'filters';

/** Operators whose operand is a flag, a pair, or more conditions. */
const FORMING_OPERATORS: ReadonlySet<string> = new Set([
  'null',
  'notNull',
  'and',
  'or',
  'not',
  'between',
]);
const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'notIn']);
const FILTER = /Filters?Input$/;

/** What is known of the place that is visited: by graphql-js's TypeInfo, and by what its rules are given. */
type PlaceTypes = Pick<TypeInfo, 'getInputType' | 'getParentInputType'>;

/** The uses of all variables of a document; a variable with different uses is of the use `shape`. */
export const variableUses = (
  schema: GraphQLSchema,
  document: DocumentNode,
): ReadonlyMap<string, VariableUse> => {
  const uses = new Map<string, VariableUse>();
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, usesOfVariables(uses)(types)));
  return uses;
};

/** The same as a rule that finds no errors, to be told along with others that check a document. */
export const usesOfVariables =
  (uses: Map<string, VariableUse>) =>
  (types: PlaceTypes): ASTVisitor => ({
    VariableDefinition: () => false,
    Variable: ({ name: { value: name } }, _key, parent) => {
      const use = useOf(types, parent);
      uses.set(name, (uses.get(name) ?? use) === use ? use : 'shape');
    },
  });

const useOf = (
  types: PlaceTypes,
  parent: ASTNode | readonly ASTNode[] | undefined,
): VariableUse => {
  if (!parent || !('kind' in parent)) return 'shape';
  const named = getNamedType(types.getInputType());
  if (isInputObjectType(named)) return FILTER.test(named.name) ? 'filters' : 'shape';
  if (parent.kind === Kind.ARGUMENT) return parent.name.value === 'documentId' ? 'value' : 'shape';
  return parent.kind === Kind.OBJECT_FIELD ? operandUse(types, parent.name.value) : 'shape';
};

const operandUse = (types: PlaceTypes, operator: string): VariableUse => {
  const outer = getNamedType(types.getParentInputType());
  const isOperator = isInputObjectType(outer) && outer.name.endsWith('FilterInput');
  if (!isOperator || FORMING_OPERATORS.has(operator)) return 'shape';
  return LIST_OPERATORS.has(operator) ? 'values' : 'value';
};

/** Takes the values out of a variable and leaves marks; `mark` is called for each, in order. */
export const withoutValues = (
  value: unknown,
  use: VariableUse,
  mark: (value: unknown) => string,
): unknown => {
  if (value === null || value === undefined || use === 'shape') return value;
  if (use === 'value') return mark(value);
  if (use === 'values') return isValueList(value) ? mark(value) : value;
  return filtersWithoutValues(value, mark);
};

const filtersWithoutValues = (filters: unknown, mark: (value: unknown) => string): unknown => {
  if (filters === null || filters === undefined) return filters;
  if (Array.isArray(filters)) return filters.map((item) => filtersWithoutValues(item, mark));
  if (!isRecord(filters)) return mark(filters);
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (key === 'null' || key === 'notNull') return [key, value];
      const isList = LIST_OPERATORS.has(key) && isValueList(value);
      return [key, isList ? mark(value) : filtersWithoutValues(value, mark)];
    }),
  );
};

const isValueList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => item !== null && !isRecord(item));
