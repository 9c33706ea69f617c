import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { valueAt } from '../../../lib/record';
import type { ReadLanguage } from '../../../platform/read-language';

/**
 * Lets Strapi's resolvers ask the database in the language of the operation's field to which they belong, as the reader
 * does: each field of an operation may name its own.
 */
export const tellLanguages = (schema: GraphQLSchema, language: ReadLanguage): void => {
  const written = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__') && type !== written) {
      tellLanguagesOf(type, language);
    }
  }
};

const tellLanguagesOf = (type: GraphQLObjectType, language: ReadLanguage): void => {
  for (const field of Object.values(type.getFields())) {
    if (!isObjectType(getNamedType(field.type))) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...[parent, args, context, info]) =>
      language.during(languageOf(args, context, info), () => resolve(parent, args, context, info));
  }
};

const languageOf = (args: unknown, context: unknown, info: GraphQLResolveInfo): unknown =>
  valueAt(info.path.prev ? rootArguments(context, info) : args, 'locale');

/** Strapi notes the arguments of the operation's own fields for those below them. */
export const rootArguments = (context: unknown, { path }: GraphQLResolveInfo): unknown => {
  let root = path;
  while (root.prev) root = root.prev;
  const noted = valueAt(context, 'rootQueryArgsByPath');
  return noted instanceof Map ? noted.get(root.key) : undefined;
};
