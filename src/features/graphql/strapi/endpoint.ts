import type { Core } from '@strapi/strapi';
import { NoSchemaIntrospectionCustomRule, type GraphQLSchema, type ValidationRule } from 'graphql';
import { listAt, recordIn } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import type { PublicCaller } from '../../../platform/public-caller';
import type { PublicReadHandler } from '../../../platform/public-reads';
import type { ReaderParts, ReaderService } from '../../reader/strapi/interface';
import { introspectionSizes } from '../budget/introspection-sizes';
import type { PageLimits } from '../budget/rows';
import type { ContentNames } from '../operation/field-use';
import { storedNamesOf, type StoredNames } from '../operation/stored-names';
import { readerPlugin, stringifyResult, type ApolloLimits } from './apollo';
import { apolloMemory } from './apollo-memory';
import { createCheckedDocuments, type DocumentRules } from './checked-documents';
import { contentNames } from './content-names';
import { tellLanguages } from './field-languages';
import type { FieldGuards } from './hold-to-matrix';
import { createOperationBudget } from './operation-budget';
import type { FormContext } from './operation-form';
import { createGraphqlReads, type GraphqlReads } from './operation-reads';
import { takePlainArguments } from './plain-arguments';
import { publicGraphqlHandler } from './public-handler';
import { graphqlRequests } from './requests';
import { createSentDocuments } from './sent-documents';

/** What answers at the endpoint, between Strapi's register and bootstrap. */
export interface Endpoint {
  /** From here on no operation runs that is too large. */
  limit(parts: LimitParts): void;
  /** Lets operations be answered by the reader; gives the handler of anonymous requests. Null if there is no GraphQL schema. */
  open(parts: OpenParts): PublicReadHandler | null;
}

type LimitParts = Omit<ReaderService, 'reads'>;

/** Is asked after `limit`. */
interface OpenParts extends ReaderParts {
  readonly caller: PublicCaller;
}

const PLUGIN = 'plugin::graphql';
const CONFIG = `${PLUGIN}.apolloServer`;

/** Before Strapi boots: Apollo is given a plugin that waits for the reader. */
export const prepareEndpoint = (
  {
    strapi,
    readLanguage: language,
    graphqlRequests: requests,
  }: Pick<FeatureContext, 'strapi' | 'readLanguage' | 'graphqlRequests'>,
  guards: FieldGuards,
): Endpoint => {
  const documents = createSentDocuments();
  let schema: GraphQLSchema | null = null;
  let limits: Limits | null = null;
  let reads: GraphqlReads | null = null;
  requests.readBy(graphqlRequests(documents));
  const plugin = readerPlugin({
    documents,
    limits: () => limits,
    reads: () => reads,
    isPathShown: isPathShown(strapi),
    onSchema: (served) => {
      schema = served;
      tellLanguages(served, language);
    },
  });
  const config: unknown = strapi.config.get(CONFIG);
  strapi.config.set(CONFIG, {
    ...recordIn(config),
    ...apolloMemory(documents, () => limits?.checked ?? null),
    plugins: [...listAt(config, 'plugins'), plugin],
    stringifyResult,
  });
  return {
    limit: (parts) => {
      if (schema) limits = createLimits(strapi, schema, parts);
    },
    open: (parts) => {
      if (!limits) return null;
      reads = createGraphqlReads({ ...parts, ...limits, guards });
      const endpoint = String(strapi.config.get(`${PLUGIN}.endpoint`));
      return publicGraphqlHandler({ endpoint, reads, caller: parts.caller });
    },
  };
};

const isPathShown = (strapi: Core.Strapi): boolean =>
  ['isEnabled', 'isPathShown'].every((name) => strapi.config.get(`reader.${name}`) === true);

/** What the budget and the reader share. */
interface Limits extends ApolloLimits, FormContext {
  readonly names: ContentNames;
  readonly stored: StoredNames;
}

const createLimits = (strapi: Core.Strapi, schema: GraphQLSchema, parts: LimitParts): Limits => {
  const names = contentNames(strapi, parts.content);
  const stored = storedNamesOf(schema, names.rows);
  takePlainArguments(schema, { names, stored, content: parts.content });
  const pages = pageLimits(strapi);
  const introspection = introspectionSizes(schema);
  const form = { schema, marks: parts.marks };
  const budget = createOperationBudget({ ...parts, ...form, names, pages, introspection });
  return {
    ...form,
    names,
    stored,
    budget,
    checked: createCheckedDocuments(rulesOf(strapi, schema)),
  };
};

/** What Apollo checks, so that it need not check again. */
const rulesOf = (strapi: Core.Strapi, schema: GraphQLSchema): DocumentRules => {
  const isIntrospectionOpen = strapi.config.get(`${CONFIG}.introspection`) === true;
  const given = listAt(strapi.config.get(CONFIG), 'validationRules');
  return {
    schema,
    rules: [
      ...given.filter((rule): rule is ValidationRule => typeof rule === 'function'),
      ...(isIntrospectionOpen ? [] : [NoSchemaIntrospectionCustomRule]),
    ],
    depthLimit: Number(strapi.config.get(`${PLUGIN}.depthLimit`)),
  };
};

/** Strapi's own defaults, where the settings say nothing. */
const pageLimits = (strapi: Core.Strapi): PageLimits => {
  const usual = Number(strapi.config.get(`${PLUGIN}.defaultLimit`) ?? 10);
  const most = Number(strapi.config.get(`${PLUGIN}.maxLimit`) ?? -1);
  return { usual, most: most === -1 ? Infinity : most };
};
