import { valueFromAST } from 'graphql';
import {
  COMPARISONS,
  isTooMuch,
  noteList,
  weighFilters,
  weighSort,
  type FilterDialect,
  type QuestionTally,
} from '../../reader/interface';
import { GROUPS } from '../operation/filters';
import type { FieldSelection } from '../operation/row-fields';

/** Named as in REST, without its sign. */
const OPERATORS: ReadonlySet<string> = new Set([
  ...GROUPS,
  ...COMPARISONS.map((name) => name.slice(1)),
  'in',
  'notIn',
  'between',
  'null',
  'notNull',
]);

const GRAPHQL_DIALECT: FilterDialect = {
  isOperator: (key) => OPERATORS.has(key),
  isGroup: (key) => GROUPS.has(key),
};

/** A field in its place in the answer, and with what variables are. */
interface FieldArguments extends FieldSelection {
  readonly path: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Adds what a field asks for by its arguments. */
export const weighArguments = (
  tally: QuestionTally,
  { field, selected, path, variables }: FieldArguments,
): void => {
  for (const { name, value } of selected.node.arguments ?? []) {
    const definition = field.args.find((it) => it.name === name.value);
    const weigh = WEIGHED[name.value];
    if (!definition || !weigh || isTooMuch(tally)) continue;
    const given: unknown = valueFromAST(value, definition.type, variables);
    weigh(tally, given, [...path, selected.key, name.value].join('.'));
  }
};

type Weigh = (tally: QuestionTally, given: unknown, path: string) => void;

const WEIGHED: Readonly<Partial<Record<string, Weigh>>> = {
  filters: (tally, given, path) => {
    weighFilters(tally, given, { path, dialect: GRAPHQL_DIALECT });
  },
  sort: weighSort,
};

/** Adds the lists among the values of variables, which the form of an operation does not show. */
export const weighBindings = (tally: QuestionTally, bindings: readonly unknown[]): void => {
  for (const value of bindings) {
    if (Array.isArray(value)) noteList(tally, 'variables', value.length);
  }
};
