/** A join of Strapi's query builder, as far as it matters here. All names are SQL identifiers. */
export interface Join {
  readonly alias: string;
  readonly referencedTable: string;
  readonly referencedColumn: string;
  readonly rootTable: string;
  readonly rootColumn: string;
  /** Values that columns of the joined table must have for a row to be joined. */
  readonly on?: Readonly<Record<string, unknown>>;
}

/** What must be known of the tables that joins lead to. */
export interface JoinedTables {
  /** The column that says whether a row of a table is published; null where there are no drafts. */
  publishedColumnOf(table: string): string | null;
  /** Whether the rows of a table are links between others, and nothing by themselves. */
  isLinkTable(table: string): boolean;
}

/** What a column of a joined table must equal in SQL. */
export interface JoinDemands {
  /** Equals every value of the column but null. */
  anything(column: ColumnOfJoin): unknown;
  /** Equals the values in `referencedColumn` of the published rows of a table. */
  published(target: PublishedTarget): unknown;
}

export interface ColumnOfJoin {
  readonly alias: string;
  readonly column: string;
}

export interface PublishedTarget {
  readonly table: string;
  readonly referencedColumn: string;
  readonly publishedColumn: string;
}

interface Restriction {
  readonly tables: JoinedTables;
  readonly demands: JoinDemands;
}

/**
 * The joins of a query's paths, so restricted that they lead to published rows only. A link to a draft is not
 * joined either: a row whose links all lead to drafts is as one without links, for “no related row” too.
 */
export const publishedJoins = (
  joins: readonly Join[],
  restriction: Restriction,
): readonly Join[] => {
  const { tables } = restriction;
  return joins.map((join) => {
    const isLink = tables.isLinkTable(join.referencedTable);
    const next = isLink ? joins.find(({ rootTable }) => rootTable === join.alias) : undefined;
    const on = {
      ...join.on,
      ...demandOnRow(join, restriction),
      ...(next ? demandOnLink(next, restriction) : {}),
    };
    return Object.keys(on).length === 0 ? join : { ...join, on };
  });
};

const demandOnRow = (
  { alias, referencedTable }: Join,
  { tables, demands }: Restriction,
): Record<string, unknown> => {
  const column = tables.publishedColumnOf(referencedTable);
  return column === null ? {} : { [column]: demands.anything({ alias, column }) };
};

/** `next` leads on from the link. */
const demandOnLink = (
  { referencedTable: table, referencedColumn, rootColumn }: Join,
  { tables, demands }: Restriction,
): Record<string, unknown> => {
  const publishedColumn = tables.publishedColumnOf(table);
  if (publishedColumn === null) return {};
  return { [rootColumn]: demands.published({ table, referencedColumn, publishedColumn }) };
};
