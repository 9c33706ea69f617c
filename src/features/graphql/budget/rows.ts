import {
  getNamedType,
  getNullableType,
  isListType,
  valueFromAST,
  type GraphQLCompositeType,
} from 'graphql';
import { valueAt } from '../../../lib/record';
import type { Expectations, SchemaDescription } from '../../reader/interface';
import type { ContentNames } from '../operation/field-use';
import { relationOf, type FieldSelection } from '../operation/row-fields';
import type { SelectionScope } from '../operation/selection';
import { isIntrospection, WRAPPERS_EXPECTED, type IntrospectionSizes } from './introspection-sizes';

/** How many rows a list has where the client does not say, and at most. */
export interface PageLimits {
  readonly usual: number;
  readonly most: number;
}

/** What tells how many rows the fields of an operation lead to. */
export interface RowsScope extends SelectionScope {
  readonly names: Pick<ContentNames, 'rows'>;
  readonly content: SchemaDescription;
  readonly expectations: Expectations;
  readonly pages: PageLimits;
  readonly introspection: IntrospectionSizes;
}

/** A field in the place where it is selected. */
export interface FieldPlace extends FieldSelection {
  readonly parent: GraphQLCompositeType;
  /** Rows of the page that the parent tells about; null where it is an ordinary object. */
  readonly page: number | null;
  /** Whether all types of the schema are gone through, each once. */
  readonly isEveryType: boolean;
}

/** What a field leads to, per object that has it. */
export interface FieldRows {
  readonly objects: number;
  /** Rows in each of the objects, where they tell about a page. */
  readonly page: number | null;
}

/** The most that limits allow and, where there are none, what is to be expected. */
export const rowsOfField = (scope: RowsScope, place: FieldPlace): FieldRows => {
  const { field, parent, page } = place;
  const isList = isListType(getNullableType(field.type));
  if (isIntrospection(getNamedType(field.type))) {
    return { objects: introspectedRows(scope, place, isList), page: null };
  }
  const isPaged = field.args.some(({ name }) => name === 'pagination');
  if (!isList) return { objects: 1, page: isPaged ? pageRows(scope, place) : null };
  if (isPaged) return { objects: pageRows(scope, place), page: null };
  const expected = page ?? scope.expectations.rowsOf(parent.name, field.name);
  return { objects: Math.max(1, expected), page: null };
};

/** An empty list counts once: it is asked for all the same. */
const pageRows = (scope: RowsScope, place: FieldPlace): number => {
  const uid = scope.names.rows.get(place.parent.name) ?? '';
  const relation = relationOf(scope.content[uid], place.selected.name);
  if (!relation) return pageLimit(scope, place);
  const isWhole = scope.content[relation.target]?.isComponent === true;
  const limit = isWhole ? componentLimit(scope, place) : pageLimit(scope, place);
  return Math.max(1, Math.min(limit, scope.expectations.rowsOf(uid, relation.attribute)));
};

/** As Strapi pages: -1 is for all there may be, and what is smaller than 1 counts as 1. */
const pageLimit = (scope: RowsScope, place: FieldPlace): number => {
  const { usual, most } = scope.pages;
  const asked = askedLimits(scope, place).map((limit) => (limit === -1 ? most : limit));
  return Math.min(most, Math.max(1, ...(asked.length === 0 ? [usual] : asked)));
};

/** Components come whole unless a page of them is asked for. */
const componentLimit = (scope: RowsScope, place: FieldPlace): number => {
  const asked = askedLimits(scope, place).filter((limit) => limit > 0);
  return asked.length === 0 ? Infinity : Math.max(...asked);
};

const askedLimits = (scope: RowsScope, { field, selected }: FieldPlace): readonly number[] => {
  const definition = field.args.find(({ name }) => name === 'pagination');
  const argument = selected.node.arguments?.find(({ name }) => name.value === 'pagination');
  if (!definition || !argument) return [];
  const pagination: unknown = valueFromAST(argument.value, definition.type, scope.variables);
  return ['limit', 'pageSize']
    .map((name) => valueAt(pagination, name))
    .filter((value) => typeof value === 'number');
};

const introspectedRows = (
  { introspection }: RowsScope,
  { field, isEveryType }: FieldPlace,
  isList: boolean,
): number => {
  if (!isList) return field.name === 'ofType' ? WRAPPERS_EXPECTED : 1;
  const sizes = isEveryType ? introspection.average : introspection.most;
  return sizes.get(field.name) ?? 1;
};
