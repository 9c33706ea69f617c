import type { Core } from '@strapi/strapi';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import { isRecord, listAt } from '../../../../lib/record';
import type { PublicReadHandler } from '../../../../platform/public-reads';
import type { AccessKeys } from '../access-keys';
import type { PublicCaller } from '../public-caller';
import type { PlanContext } from '../read-plan';
import type { ReadPaths } from '../read-paths';
import { readerPlugin, stringifyResult } from './apollo';
import { contentNames } from './content-names';
import { createGraphqlReads, type GraphqlReads } from './graphql-reads';
import { createOperationDocuments } from './operation-documents';
import { publicGraphqlHandler } from './public-door';

/** GraphQL's part of the reader, between Strapi's register and bootstrap. */
export interface GraphqlFront {
  /** Opens the doors; gives the one for anonymous requests. Null if there is no GraphQL schema. */
  open(parts: GraphqlParts): PublicReadHandler | null;
}

export interface GraphqlParts extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
  readonly caller: PublicCaller;
}

const CONFIG = 'plugin::graphql.apolloServer';

/** Before Strapi boots: Apollo is given a plugin that waits for the reader. */
export const prepareGraphql = (
  strapi: Core.Strapi,
  { isPathShown }: { isPathShown: boolean },
): GraphqlFront => {
  let schema: GraphQLSchema | null = null;
  let reads: GraphqlReads | null = null;
  const plugin = readerPlugin({
    ...{ isPathShown, reads: () => reads },
    onSchema: (served) => {
      schema = served;
    },
  });
  const config: unknown = strapi.config.get(CONFIG);
  strapi.config.set(CONFIG, {
    ...(isRecord(config) ? config : {}),
    plugins: [...listAt(config, 'plugins'), plugin],
    stringifyResult,
  });
  return {
    open: (parts) => {
      if (!schema) return null;
      reads = createReads(parts, schema);
      const endpoint = String(strapi.config.get('plugin::graphql.endpoint'));
      return publicGraphqlHandler({ endpoint, reads, caller: parts.caller });
    },
  };
};

const createReads = (parts: GraphqlParts, schema: GraphQLSchema): GraphqlReads => {
  const { strapi, reader } = parts;
  const rules = listAt(strapi.config.get(CONFIG), 'validationRules');
  return createGraphqlReads({
    ...parts,
    schema,
    names: contentNames(strapi, reader.schema),
    documents: createOperationDocuments({
      schema,
      rules: rules.filter((rule): rule is ValidationRule => typeof rule === 'function'),
      depthLimit: Number(strapi.config.get('plugin::graphql.depthLimit')),
    }),
  });
};
