import type { Core } from '@strapi/strapi';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import { isRecord, listAt } from '../../../../lib/record';
import type { PublicCaller } from '../../../../platform/public-caller';
import type { ReadLanguage } from '../../../../platform/read-language';
import type { PublicReadHandler } from '../../../../platform/public-reads';
import type { Expectations } from '../../budget';
import type { ContentNames } from '../../graphql-field';
import { introspectionSizes } from '../../graphql-introspection';
import { storedNamesOf, type StoredNames } from '../../graphql-stored-names';
import type { PageLimits } from '../../graphql-rows';
import type { SlotMarks } from '../../query-shape';
import type { SchemaDescription } from '../../schema-description';
import type { AccessKeys } from '../access-keys';
import type { PlanContext } from '../read-plan';
import type { ReadPaths } from '../read-paths';
import { readerPlugin, stringifyResult } from './apollo';
import { apolloMemory } from './apollo-memory';
import { contentNames } from './content-names';
import { tellLanguages } from './field-languages';
import { createGraphqlReads, type GraphqlReads } from './graphql-reads';
import { createOperationBudget, type OperationBudget } from './operation-budget';
import { createOperationDocuments, type OperationDocuments } from './operation-documents';
import { takePlainArguments } from './plain-arguments';
import { publicGraphqlHandler } from './public-door';

/** GraphQL's part of the reader, between Strapi's register and bootstrap. */
export interface GraphqlFront {
  /** From here on no operation runs that is too large. */
  limit(parts: LimitParts): void;
  /** Opens the doors to the reader; gives the one for anonymous requests. Null if there is no GraphQL schema. */
  open(parts: GraphqlParts): PublicReadHandler | null;
}

export interface LimitParts {
  readonly content: SchemaDescription;
  readonly expectations: Expectations;
  readonly marks: SlotMarks;
}

/** Is asked after `limit`. */
export interface GraphqlParts extends PlanContext {
  readonly accessKeys: AccessKeys;
  readonly paths: ReadPaths;
  readonly caller: PublicCaller;
}

const PLUGIN = 'plugin::graphql';
const CONFIG = `${PLUGIN}.apolloServer`;

/** Before Strapi boots: Apollo is given a plugin that waits for the reader. */
export const prepareGraphql = (
  strapi: Core.Strapi,
  { isPathShown, language }: { isPathShown: boolean; language: ReadLanguage },
): GraphqlFront => {
  let schema: GraphQLSchema | null = null;
  let limits: Limits | null = null;
  let reads: GraphqlReads | null = null;
  const plugin = readerPlugin({
    ...{ isPathShown, reads: () => reads, budget: () => limits?.budget ?? null },
    onSchema: (served) => {
      schema = served;
      tellLanguages(served, language);
    },
  });
  const config: unknown = strapi.config.get(CONFIG);
  strapi.config.set(CONFIG, {
    ...(isRecord(config) ? config : {}),
    ...apolloMemory(),
    plugins: [...listAt(config, 'plugins'), plugin],
    stringifyResult,
  });
  return {
    limit: (parts) => {
      if (schema) limits = createLimits(strapi, schema, parts);
    },
    open: (parts) => {
      if (!limits) return null;
      const isIntrospectionOpen = strapi.config.get(`${CONFIG}.introspection`) === true;
      reads = createGraphqlReads({ ...parts, ...limits, isIntrospectionOpen });
      const endpoint = String(strapi.config.get(`${PLUGIN}.endpoint`));
      return publicGraphqlHandler({ endpoint, reads, caller: parts.caller });
    },
  };
};

/** What the budget and the reader share. */
interface Limits {
  readonly schema: GraphQLSchema;
  readonly names: ContentNames;
  readonly stored: StoredNames;
  readonly documents: OperationDocuments;
  readonly budget: OperationBudget;
}

const createLimits = (strapi: Core.Strapi, schema: GraphQLSchema, parts: LimitParts): Limits => {
  const rules = listAt(strapi.config.get(CONFIG), 'validationRules');
  const names = contentNames(strapi, parts.content);
  const stored = storedNamesOf(schema, names.rows);
  takePlainArguments(schema, { names, stored, content: parts.content });
  const documents = createOperationDocuments({
    schema,
    rules: rules.filter((rule): rule is ValidationRule => typeof rule === 'function'),
    depthLimit: Number(strapi.config.get(`${PLUGIN}.depthLimit`)),
  });
  const pages = pageLimits(strapi);
  const introspection = introspectionSizes(schema);
  const budget = createOperationBudget({
    ...parts,
    ...{ schema, names, documents, pages, introspection },
  });
  return { schema, names, stored, documents, budget };
};

/** Strapi's own defaults, where the settings say nothing. */
const pageLimits = (strapi: Core.Strapi): PageLimits => {
  const usual = Number(strapi.config.get(`${PLUGIN}.defaultLimit`) ?? 10);
  const most = Number(strapi.config.get(`${PLUGIN}.maxLimit`) ?? -1);
  return { usual, most: most === -1 ? Infinity : most };
};
