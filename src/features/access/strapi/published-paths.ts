import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { aroundQueryBuilders } from '../../../platform/query-builders';
import { hasDrafts } from '../../../platform/schema';
import { storedAttribute, tableOf } from '../../../platform/stored-schema';
import { publishedJoins, type Join, type JoinDemands, type JoinedTables } from '../published-joins';

/** Strapi's query builder, as far as it is looked into here. */
interface QueryBuilder {
  readonly state: {
    joins: readonly Join[];
    readonly filters: unknown;
    readonly processed: boolean;
  };
  processState(): void;
}

/**
 * Whatever asks Strapi's database for published rows reaches published rows only, by every path of its
 * conditions and sorts: the joins that Strapi makes of paths are restricted, in the one place where they are
 * made. Strapi restricts the rows themselves and those that it populates, and no others.
 */
export const restrictPaths = (strapi: Core.Strapi): void => {
  const tables = joinedTables(strapi);
  const demands = joinDemands(strapi);
  const isPublishedOnly = publishedOnlyTest(strapi);
  aroundQueryBuilders<QueryBuilder>(strapi, (builder) => {
    const process = builder.processState.bind(builder);
    builder.processState = () => {
      const { state } = builder;
      if (state.processed) return;
      process();
      if (state.joins.length > 0 && isPublishedOnly(state.filters)) {
        state.joins = publishedJoins(state.joins, { tables, demands });
      }
    };
    return builder;
  });
};

/** Strapi says “published” by a function that is asked for the restriction of each type. */
const publishedOnlyTest = (strapi: Core.Strapi): ((filters: unknown) => boolean) => {
  const uid = Object.keys(strapi.contentTypes).find((it) => hasDrafts(strapi, it));
  if (uid === undefined) return () => false;
  const meta = strapi.db.metadata.get(uid);
  return (filters) => {
    if (!isRestriction(filters)) return false;
    const restriction: unknown = filters({ meta });
    const publishedAt = valueAt(restriction, 'publishedAt');
    return valueAt(publishedAt, '$null') === false;
  };
};

const joinedTables = (strapi: Core.Strapi): JoinedTables => {
  const publishedColumns = new Map<string, string | null>();
  for (const uid of [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)]) {
    const publishedAt = storedAttribute(strapi, uid, 'publishedAt');
    const column = hasDrafts(strapi, uid) ? (publishedAt?.column ?? null) : null;
    publishedColumns.set(tableOf(strapi, uid), column);
  }
  return {
    publishedColumnOf: (table) => publishedColumns.get(table) ?? null,
    isLinkTable: (table) => !publishedColumns.has(table),
  };
};

const joinDemands = ({ db }: Core.Strapi): JoinDemands => ({
  // Null equals nothing, not even itself.
  anything: ({ alias, column }) => db.connection.raw('??', [`${alias}.${column}`]),
  published: ({ table, referencedColumn, publishedColumn }) => {
    const rows = db.getConnection(table).select(referencedColumn).whereNotNull(publishedColumn);
    return db.connection.raw('any ?', [rows]);
  },
});

const isRestriction = (value: unknown): value is (context: { meta: unknown }) => unknown =>
  typeof value === 'function';
