import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../lib/record';
import type { Collations } from '../../../platform/collations';
import { aroundQueryBuilders } from '../../../platform/query-builders';
import type { ReadLanguage } from '../../../platform/read-language';
import { furtherKeys } from '../schema/complete-order';
import type { OwnKey, SchemaDescription, TypeDescription } from '../schema/description';
import { collated, readCollatedNames } from './collated-name';

/** As much of a query builder of Strapi's as there is to do with order. Names are `alias.column`. */
interface QueryBuilder {
  readonly alias: string;
  readonly state: QueryState;
  aliasColumn(column: string): string;
  shouldUseDistinct(): boolean;
  shouldUseDeepSort(): boolean;
  /** Called between the reading of `orderBy` and that of `select`. */
  ensurePaginationOrderStability(): void;
  processSelect(): void;
}

interface QueryState {
  readonly type: string;
  readonly first: boolean;
  readonly groupBy: readonly unknown[];
  readonly joins: readonly { readonly alias?: string; readonly referencedTable?: string }[];
  select: readonly unknown[];
  where: unknown;
  orderBy: readonly OrderEntry[];
}

/** The other kind, an order by status, is by no column. */
type OrderEntry =
  { readonly column: string; readonly order?: unknown } | { readonly order?: unknown };

export interface EngineParts {
  readonly schema: SchemaDescription;
  readonly collations: Collations;
  readonly language: ReadLanguage;
}

/**
 * Lets Strapi's own engine order as the reader does, by the same rule: in reads of the public APIs, at the root and in
 * what is populated. Strapi has no hook for it but the query builder itself.
 */
export const orderEngine = (strapi: Core.Strapi, parts: EngineParts): void => {
  const { schema, collations, language } = parts;
  readCollatedNames(strapi);
  const byTable = new Map(Object.values(schema).map((type) => [type.table, type]));
  aroundQueryBuilders<QueryBuilder>(strapi, (builder, uid) => {
    const type = schema[uid];
    const asked = type ? language.current() : null;
    if (!type || !asked) return builder;
    const collation = collations.of(asked.language);
    return completeOrder(builder, type, (name) =>
      dressed(name, { builder, type, byTable, collation }),
    );
  });
};

type Dress = (name: string) => string;

const completeOrder = (
  builder: QueryBuilder,
  type: TypeDescription,
  dress: Dress,
): QueryBuilder => {
  const { state } = builder;
  const stabilize = builder.ensurePaginationOrderStability.bind(builder);
  const select = builder.processSelect.bind(builder);
  const isCompleted = (): boolean =>
    type.order !== null && state.type === 'select' && !state.first && state.groupBy.length === 0;
  builder.ensurePaginationOrderStability = () => {
    state.where = withOrderedComparisons(state.where, dress);
    state.orderBy = state.orderBy.map((entry) =>
      'column' in entry ? { ...entry, column: dress(entry.column) } : entry,
    );
    if (!isCompleted()) stabilize();
  };
  builder.processSelect = () => {
    select();
    if (isCompleted()) addKeys(builder, type, dress);
  };
  return builder;
};

/** What is ordered by beyond the client's wish is not shown, so it is selected under names that no attribute has. */
const addKeys = (builder: QueryBuilder, type: TypeDescription, dress: Dress): void => {
  const { state } = builder;
  const asked = state.orderBy.map(({ order }) => ({ direction: directionOf(order) }));
  const keys = (furtherKeys(type, asked) ?? []).flatMap(({ attribute, direction }) => {
    const column = type.columns[attribute]?.column;
    return column === undefined
      ? []
      : [{ column: dress(builder.aliasColumn(column)), order: direction }];
  });
  const isHidden = builder.shouldUseDistinct() && !builder.shouldUseDeepSort();
  state.orderBy = [...state.orderBy, ...keys];
  if (!isHidden) return;
  // PostgreSQL wants to see what distinct rows are ordered by.
  const hidden = keys.map(({ column }, place) => `${column} as lectern_order_${place}`);
  state.select = [...state.select, ...hidden];
};

const directionOf = (order: unknown): OwnKey['direction'] =>
  typeof order === 'string' && order.toLowerCase() === 'desc' ? 'desc' : 'asc';

interface Wardrobe {
  readonly builder: QueryBuilder;
  readonly type: TypeDescription;
  readonly byTable: ReadonlyMap<string, TypeDescription>;
  readonly collation: string | null;
}

/** A name with its collation, if it is that of a column of words. */
const dressed = (name: string, { builder, type, byTable, collation }: Wardrobe): string => {
  if (collation === null) return name;
  const [alias, column] = name.split('.');
  const join = builder.state.joins.find((one) => one.alias === alias);
  const owner = alias === builder.alias ? type : byTable.get(join?.referencedTable ?? '');
  const found = Object.values(owner?.columns ?? {}).find((one) => one.column === column);
  return found?.isWords ? collated(name, collation) : name;
};

const GROUPS: readonly string[] = ['$and', '$or', '$not'];
const ORDERING: readonly string[] = ['$gt', '$gte', '$lt', '$lte', '$between'];

/** Comparisons with what stands before or after go by the same order. All others keep the plain column, and its index. */
const withOrderedComparisons = (where: unknown, dress: Dress): unknown => {
  if (Array.isArray(where)) return where.map((part) => withOrderedComparisons(part, dress));
  if (!isRecord(where)) return where;
  const entries = Object.entries(where).flatMap(([key, value]): [string, unknown][] => {
    if (GROUPS.includes(key)) return [[key, withOrderedComparisons(value, dress)]];
    const name = dress(key);
    if (name === key || !isRecord(value)) return [[key, value]];
    const parts = Object.entries(value);
    const ordering = parts.filter(([operator, operand]) => isOrdering(operator, operand));
    if (ordering.length === 0) return [[key, value]];
    const others = parts.filter((part) => !ordering.includes(part));
    const ordered: [string, unknown] = [name, Object.fromEntries(ordering)];
    return others.length === 0 ? [ordered] : [[key, Object.fromEntries(others)], ordered];
  });
  return Object.fromEntries(entries);
};

/** `$not` holds operators itself. */
const isOrdering = (operator: string, operand: unknown): boolean =>
  ORDERING.includes(operator) ||
  (isRecord(operand) && Object.entries(operand).some(([key, value]) => isOrdering(key, value)));
