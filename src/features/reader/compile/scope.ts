import { ownAt } from '../../../lib/record';
import { identifier, literal } from '../../../lib/sql-text';
import { InexpressibleRead } from '../request/inexpressible-read';
import type { Operand } from '../request/node';
import type { Column, Relation, SchemaDescription, TypeDescription } from '../schema/description';
import type { Conversion, Parameter } from './plan';

/** What the parts of one compilation share: names in use and the parameters so far. */
export interface CompileScope {
  readonly schema: SchemaDescription;
  /** The time zone in which times without one are stored. */
  readonly timeZone: string;
  /** By which words are ordered and compared; null for the database's own order. */
  readonly collation: string | null;
  nextAlias(): string;
  /** Binds a slot and returns its place, such as `$3`. */
  bind(operand: Operand, conversion: Conversion): string;
  readonly parameters: readonly Parameter[];
}

/** What is known before the compilation begins. */
export type CompileSetting = Pick<CompileScope, 'schema' | 'timeZone' | 'collation'>;

export const createCompileScope = (setting: CompileSetting): CompileScope => {
  const parameters: Parameter[] = [];
  let aliases = 0;
  return {
    ...setting,
    parameters,
    nextAlias: () => `t${aliases++}`,
    bind: ({ slot }, conversion) => `$${parameters.push({ slot, conversion })}`,
  };
};

/** A row in scope: its type, and the alias of its table. */
export interface RowInScope {
  readonly type: TypeDescription;
  readonly alias: string;
}

export const typeOf = (scope: CompileScope, uid: string): TypeDescription =>
  scope.schema[uid] ?? inexpressible(`type ${uid}`);

export const columnOf = (type: TypeDescription, attribute: string): Column =>
  ownAt(type.columns, attribute) ?? inexpressible(`attribute ${type.uid}.${attribute}`);

export const relationOf = (type: TypeDescription, attribute: string): Relation =>
  ownAt(type.relations, attribute) ??
  ownAt(type.references, attribute) ??
  inexpressible(`relation ${type.uid}.${attribute}`);

/** `alias."column"`. */
export const columnSql = (alias: string, column: string): string =>
  `${alias}.${identifier(column)}`;

/** A column as it is ordered by, and compared with what stands before or after. */
export const orderedSql = (
  { collation }: CompileScope,
  alias: string,
  { column, isWords }: Column,
): string => {
  const sql = columnSql(alias, column);
  return isWords && collation !== null ? `${sql} collate ${identifier(collation)}` : sql;
};

/** The tables that lead from a row to its related rows, as FROM and WHERE. */
export interface LinkSql {
  readonly from: string;
  readonly where: string;
  /** The source's id in the link itself, and what else makes it a link; null for links without a table. */
  readonly sourceId: string | null;
  /** The target's id in the link itself; null for links without a table. */
  readonly linkedId: string | null;
  readonly fixed: readonly string[];
  /** The table of links alone, for what asks nothing of the related rows; null for links without a table. */
  readonly links: string | null;
  /** Orders the related rows of one row; null where there is no order. */
  readonly order: string | null;
}

/**
 * The one place where a path goes from a row to others, for conditions, sorts and nested rows alike: it
 * leads to published rows only, so that “no related row” means “no published one”.
 */
export const linkSql = (
  scope: CompileScope,
  { source, relation, target }: { source: RowInScope; relation: Relation; target: RowInScope },
): LinkSql => {
  const table = `${identifier(target.type.table)} ${target.alias}`;
  const { link } = relation;
  const published = publishedOnly(target);
  if (link.kind === 'column') {
    const isSame = `${columnSql(target.alias, link.targetColumn)} = ${columnSql(source.alias, link.sourceColumn)}`;
    return {
      from: table,
      sourceId: null,
      linkedId: null,
      fixed: [],
      links: null,
      order: null,
      where: [isSame, ...published].join(' and '),
    };
  }
  const alias = scope.nextAlias();
  const sourceId = columnSql(alias, link.sourceColumn);
  const fixed = Object.entries(link.fixed).map(
    ([column, value]) => `${columnSql(alias, column)} = ${literal(value)}`,
  );
  const links = `${identifier(link.table)} ${alias}`;
  const linkedId = columnSql(alias, link.targetColumn);
  const isTarget = `${target.alias}.id = ${linkedId}`;
  return {
    from: `${links} join ${table} on ${[isTarget, ...published].join(' and ')}`,
    where: [`${sourceId} = ${source.alias}.id`, ...fixed].join(' and '),
    sourceId,
    linkedId,
    fixed,
    links,
    order: link.orderColumn === null ? null : columnSql(alias, link.orderColumn),
  };
};

/** What makes a row a published one; nothing where its type has no drafts. */
export const publishedOnly = ({ type, alias }: RowInScope): readonly string[] =>
  type.hasDrafts ? [`${columnSql(alias, columnOf(type, 'publishedAt').column)} is not null`] : [];

const inexpressible = (what: string): never => {
  throw new InexpressibleRead(what);
};
