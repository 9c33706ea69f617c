import type { ApolloServerPlugin } from '@apollo/server';
import { getNullableType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/**
 * Strapi promises that no list at the root is ever null, so that one field that fails takes the answers of all
 * others with it. Here each stands for itself.
 */
export const separateRoots: ApolloServerPlugin = {
  serverWillStart: async ({ schema }) => {
    for (const type of rootsOf(schema)) {
      for (const field of Object.values(type.getFields())) {
        field.type = getNullableType(field.type);
      }
    }
  },
};

const rootsOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => type ?? []);
