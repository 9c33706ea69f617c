import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GraphQLSchema } from 'graphql';
import { isRecord, listAt, recordIn, valueAt, type UnknownRecord } from '../../../lib/record';
import { StartRefused } from '../../../platform/start-refused';
import { fieldScopes, unlistedFields } from '../matrix';

/** What stands before fields, as `Type.name`; known once the schema is built. */
export interface FieldGuards {
  /** Rights without which Strapi does not run their resolvers. */
  readonly rights: ReadonlyMap<string, readonly string[]>;
  /** Those with something of a plugin's own, which only its resolver knows. */
  readonly others: ReadonlySet<string>;
}

const PLUGINS = 'plugin::graphql.apolloServer.plugins';
const ME = 'Query.me';

/**
 * Makes every query and mutation ask for the right that the matrix says, whatever Strapi's plugins say of
 * it (some ask for none), and lets no schema be served that has others. Before Strapi boots.
 */
export const holdGraphqlToMatrix = (strapi: Core.Strapi): FieldGuards => {
  const rights = new Map<string, readonly string[]>();
  const others = new Set<string>();
  const extension: unknown = strapi.plugin('graphql').service('extension');
  const generate = valueAt(extension, 'generate');
  if (!isRecord(extension) || typeof generate !== 'function') {
    throw new Error('Strapi’s GraphQL plugin has no extension service');
  }
  Object.assign(extension, {
    generate: (options: unknown) => {
      const generated = withRights(generate.call(extension, options));
      for (const [path, { scope, isOther }] of guardsIn(generated)) {
        if (scope.length > 0) rights.set(path, scope);
        if (isOther) others.add(path);
      }
      return generated;
    },
  });
  const plugins = listAt(strapi.config.get('plugin::graphql.apolloServer'), 'plugins');
  strapi.config.set(PLUGINS, [...plugins, refuseUnlisted]);
  return { rights, others };
};

interface FieldGuard {
  readonly scope: readonly string[];
  readonly isOther: boolean;
}

const guardsIn = (generated: unknown): readonly (readonly [path: string, guard: FieldGuard])[] => {
  const configs = valueAt(generated, 'resolversConfig');
  return Object.entries(recordIn(configs)).map(([path, config]) => {
    const auth = valueAt(config, 'auth') ?? false;
    const scope = listAt(auth, 'scope').map(String);
    const others = [...listAt(config, 'policies'), ...listAt(config, 'middlewares')];
    return [path, { scope, isOther: others.length > 0 || (auth !== false && scope.length === 0) }];
  });
};

/** Strapi merges what plugins say so that the first one wins: the matrix comes after all of them. */
const withRights = (generated: unknown): unknown => {
  const given = valueAt(generated, 'resolversConfig');
  const configs = recordIn(given);
  const scopes = Object.entries(fieldScopes()).map(([path, scope]) => {
    const config = configs[path];
    return [path, { ...recordIn(config), ...scope }];
  });
  const named: UnknownRecord = Object.fromEntries(scopes) as UnknownRecord;
  const me = { ...(isRecord(named[ME]) ? named[ME] : {}), middlewares: [forUsersOnly] };
  return {
    ...recordIn(generated),
    resolversConfig: { ...configs, ...named, [ME]: me },
  };
};

type Resolver = (...args: readonly unknown[]) => unknown;

/** Strapi takes a caller without an account (an API token) for an error of its own. */
const forUsersOnly = (next: Resolver, ...args: readonly unknown[]): unknown => {
  const [, , context] = args;
  if (isRecord(valueAt(valueAt(context, 'state'), 'user'))) return next(...args);
  throw new errors.ForbiddenError('Only an account that has signed in can ask who it is.');
};

const refuseUnlisted: ApolloServerPlugin = {
  serverWillStart: async ({ schema }) => {
    const unlisted = unlistedFields({
      Query: rootFields(schema, 'Query'),
      Mutation: rootFields(schema, 'Mutation'),
    });
    if (unlisted.length === 0) return;
    throw new StartRefused(
      `GraphQL would serve ${unlisted.join(', ')}, of which the access matrix does not say who may call it: add it to src/features/graphql/matrix.ts.`,
    );
  },
};

const rootFields = (schema: GraphQLSchema, type: 'Query' | 'Mutation'): string[] => {
  const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType();
  return Object.keys(root?.getFields() ?? {});
};
