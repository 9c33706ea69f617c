import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { isRecord, recordIn, valueAt, type UnknownRecord } from '../../../lib/record';
import type { ContentNames } from '../operation/field-use';
import { plainFilters, type FilterWords } from '../operation/filters';
import { rowsOf } from '../operation/row-fields';

export interface ArgumentWords extends FilterWords {
  readonly names: ContentNames;
}

/** Lets all resolvers of content understand arguments as clients mean them, whoever calls them. */
export const takePlainArguments = (schema: GraphQLSchema, words: ArgumentWords): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rows = field.args.length > 0 ? rowsOf(words, field) : null;
      if (rows) wrap(words, field, rows.uid);
    }
  }
};

const wrap = (words: ArgumentWords, field: GraphQLField<unknown, unknown>, uid: string): void => {
  const { resolve } = field;
  if (!resolve) return;
  field.resolve = async (...[source, sent, ...rest]) => {
    const args = recordIn(sent); // whatever GraphQL's types say of them
    const answer: unknown = await resolve(source, plainArguments(words, uid, args), ...rest);
    return isPageOfNothing(args) ? withoutRows(answer) : answer;
  };
};

/** Arguments as clients mean them. Null stands for what is not given. */
export const plainArguments = (
  words: ArgumentWords,
  uid: string,
  args: UnknownRecord,
): UnknownRecord => {
  const { pagination, filters, ...others } = args;
  return {
    ...others,
    ...(isRecord(pagination) ? { pagination: given(pagination) } : {}),
    ...(isRecord(filters) ? { filters: plainFilters(words, uid, filters) } : {}),
  };
};

const given = (record: UnknownRecord): UnknownRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** Strapi reads one row at least. */
export const isPageOfNothing = ({ pagination }: UnknownRecord): boolean =>
  valueAt(pagination, 'limit') === 0;

const withoutRows = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return [];
  return isRecord(answer) && 'nodes' in answer ? { ...answer, nodes: [] } : answer;
};
