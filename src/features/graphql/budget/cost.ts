import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import {
  READ_BUDGET,
  budgetProblem,
  bytesOfKey,
  emptyTally,
  isTooMuch,
  totalCost,
  weightProblem,
  type Branch,
  type QuestionTally,
} from '../../reader/interface';
import type { FieldSelection } from '../operation/row-fields';
import { selectedFields, type SelectedField } from '../operation/selection';
import { weighArguments } from './arguments-weight';
import { INTROSPECTED_PER_NODE, isIntrospection } from './introspection-sizes';
import { rowsOfField, type RowsScope } from './rows';

/** What an operation is read with to find out how large its answer may become. */
export type CostScope = Omit<RowsScope, 'countSelection'>;

/** Why an operation may not run; null where it may. */
export interface OperationProblems {
  /** Whoever answers it: the worst case of all its fields together. */
  readonly size: string | null;
  /** Where Strapi's resolvers answer it: they ask the database for each field of each row. */
  readonly statements: string | null;
}

/** How often resolvers may ask the database for one operation. */
export const MOST_STATEMENTS = 1000;

/** `type` is the one whose fields the operation selects; it is valid and its variables are coerced. */
export const operationProblems = (
  scope: CostScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): OperationProblems => {
  const counting: Counting = {
    ...scope,
    countSelection: createSelectionCount(),
    asked: emptyTally(),
  };
  const operation: Place = {
    type,
    selectionSets,
    path: [],
    level: 0,
    rows: 1,
    page: null,
    isEveryType: false,
    statements: 0,
  };
  try {
    const branches = branchesOf(counting, operation);
    const size = budgetProblem(totalCost(branches), 'the operation’s own fields');
    return { size, statements: statementsProblem(branches) };
  } catch (error) {
    if (!(error instanceof TooMuchSelected)) throw error;
    return { size: error.message, statements: error.message };
  }
};

/** Entries, and how often a resolver asks the database for them. */
interface ResolvedBranch extends Branch {
  readonly statements: number;
}

const statementsProblem = (branches: readonly ResolvedBranch[]): string | null => {
  const count = branches.reduce((sum, { statements }) => sum + statements, 0);
  if (count <= MOST_STATEMENTS) return null;
  const dearest = branches.reduce((one, other) =>
    other.statements > one.statements ? other : one,
  );
  return `This operation needs the general engine (for writing, drafts, introspection beside content, or a field that you may not read), which would ask the database ${Math.round(count)} times; ${MOST_STATEMENTS} are allowed; the largest part is “${dearest.path.join('.')}”. Ask for a smaller page, leave out that branch, or what needs that engine.`;
};

/** A short text can select and ask very much, by fragments inside of fragments: it is not read to its end. */
class TooMuchSelected extends Error {
  override readonly name = 'TooMuchSelected';
}

/** What the operation has selected and asked for so far is counted on the way. */
interface Counting extends RowsScope {
  readonly asked: QuestionTally;
}

const createSelectionCount = (): (() => void) => {
  let count = 0;
  return () => {
    count += 1;
    if (count <= READ_BUDGET.nodes) return;
    throw new TooMuchSelected(
      `The operation selects more than ${READ_BUDGET.nodes} fields, each fragment counted wherever it is used. Leave out fields, use fewer fragments inside of others, or send several operations.`,
    );
  };
};

/** Objects at one place of the answer. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly selectionSets: readonly SelectionSetNode[];
  /** Response keys. */
  readonly path: readonly string[];
  readonly level: number;
  readonly rows: number;
  readonly page: number | null;
  readonly isEveryType: boolean;
  readonly statements: number;
}

const branchesOf = (scope: Counting, place: Place): readonly ResolvedBranch[] => {
  const { type, path, level, rows, statements } = place;
  const parts = possibleTypes(scope, type).map((it) => partOf(scope, place, it));
  const bytes = Math.max(0, ...parts.map((part) => part.bytes));
  const nodes = isIntrospection(type) ? rows / INTROSPECTED_PER_NODE : rows;
  const own: ResolvedBranch = { path, level, nodes, bytes: rows * bytes, statements };
  return [own, ...parts.flatMap((part) => part.nested)];
};

/** Of several types an object has only one, but all of them may follow one another in a list. */
const possibleTypes = (
  { schema }: RowsScope,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] => (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);

interface Part {
  /** Of the object's own values. */
  readonly bytes: number;
  readonly nested: readonly ResolvedBranch[];
}

const partOf = (scope: Counting, place: Place, type: GraphQLObjectType): Part => {
  let bytes = 0;
  const nested: ResolvedBranch[] = [];
  for (const selected of selectedFields(scope, type, place.selectionSets)) {
    const field = fieldOf(type, selected.name);
    const inner = field ? getNamedType(field.type) : null;
    bytes += bytesOfKey(selected.key);
    if (field) addArguments(scope, place, { field, selected });
    if (field && isCompositeType(inner)) {
      for (const branch of nestedIn(scope, place, { selected, field, parent: type, type: inner })) {
        nested.push(branch);
      }
    } else bytes += bytesOfValue(scope, type, selected);
  }
  return { bytes, nested };
};

const addArguments = (
  { asked, variables }: Counting,
  { path }: Place,
  use: Pick<NestedField, 'field' | 'selected'>,
): void => {
  if (use.selected.node.arguments?.length === 0) return;
  weighArguments(asked, { ...use, path, variables });
  if (isTooMuch(asked)) throw new TooMuchSelected(weightProblem(asked) ?? '');
};

const fieldOf = (
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined => {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  return name === TypeMetaFieldDef.name ? TypeMetaFieldDef : type.getFields()[name];
};

const bytesOfValue = (
  scope: RowsScope,
  type: GraphQLObjectType,
  { name }: SelectedField,
): number =>
  name === '__typename'
    ? type.name.length
    : scope.expectations.bytesOf(scope.names.rows.get(type.name) ?? type.name, name);

interface NestedField extends FieldSelection {
  readonly parent: GraphQLObjectType;
  readonly type: GraphQLCompositeType;
}

const nestedIn = (
  scope: Counting,
  place: Place,
  { selected, field, parent, type }: NestedField,
): readonly ResolvedBranch[] => {
  const { isEveryType } = place;
  const rows = rowsOfField(scope, { parent, field, selected, page: place.page, isEveryType });
  const inner: Place = {
    type,
    selectionSets: selected.selectionSets,
    page: rows.page,
    path: [...place.path, selected.key],
    level: place.level + (isLevel(place, type) ? 1 : 0),
    rows: place.rows * rows.objects,
    statements: isAsked(place, field, type) ? place.rows : 0,
    isEveryType: goesThroughEveryType(place, selected.name),
  };
  return inner.level > READ_BUDGET.levels
    ? [{ ...inner, nodes: inner.rows, bytes: 0 }]
    : branchesOf(scope, inner);
};

/** The rows of a page come with it; their number does not. */
const isAsked = (
  { page }: Place,
  { type }: GraphQLField<unknown, unknown>,
  inner: GraphQLCompositeType,
): boolean => !isIntrospection(inner) && (page === null || !isListType(getNullableType(type)));

/** The members of an object about a page are no deeper than it, and what a schema tells of itself has no depth. */
const isLevel = ({ page, level }: Place, type: GraphQLCompositeType): boolean =>
  level === 0 || (page === null && !isIntrospection(type));

const EACH_ONCE: ReadonlySet<string> = new Set([
  'types',
  'directives',
  'fields',
  'args',
  'inputFields',
  'enumValues',
]);

const goesThroughEveryType = ({ isEveryType, level }: Place, name: string): boolean =>
  (level === 0 && name === SchemaMetaFieldDef.name) || (isEveryType && EACH_ONCE.has(name));
