import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { listAt } from '../../../lib/record';
import type { ContentPaths } from '../../../platform/content-paths';
import type { Feature } from '../../../platform/feature';
import { readContentModel } from '../../content/strapi/read-content-model';
import { readerOf } from '../../reader/strapi/interface';
import { landingPage } from '../landing-page';
import { viewFragments } from '../view-fragments';
import { wordRefusals } from './attempt-refusals';
import { prepareEndpoint, type Endpoint } from './endpoint';
import { mendErrorExtensions } from './error-extensions';
import { holdGraphqlToMatrix, type FieldGuards } from './hold-to-matrix';
import { knownLanguages } from './known-languages';
import { typeName } from './naming';
import { separateRoots } from './separate-roots';
import { addStoredReferences } from './stored-references';
import { loadWholeComponents } from './whole-components';

const endpoints = new WeakMap<Core.Strapi, Endpoint>();

/** Strapi's GraphQL plugin, made safe to rely on, and answered by the reader wherever that can. */
export const graphql: Feature = {
  name: 'graphql',
  register(context) {
    const { strapi, contentPaths } = context;
    const guards = mendPlugin(strapi);
    strapi.server.use(letReadsPass(contentPaths));
    endpoints.set(strapi, prepareEndpoint(context, guards));
  },
  bootstrap(context) {
    const { strapi, publicReads, publicCaller: caller } = context;
    const { reads, ...limits } = readerOf(strapi);
    const endpoint = endpoints.get(strapi);
    endpoint?.limit(limits);
    const handler = reads && endpoint?.open({ ...reads, caller });
    if (handler)
      publicReads.add(strapi.config.get('plugin::graphql.endpoint', '/graphql'), handler);
  },
};

const mendPlugin = (strapi: Core.Strapi): FieldGuards => {
  strapi.config.set('plugin::graphql.landingPage', () => ownLandingPage(strapi));
  const plugins = listAt(strapi.config.get('plugin::graphql.apolloServer'), 'plugins');
  strapi.config.set('plugin::graphql.apolloServer.plugins', [
    ...plugins,
    wordRefusals,
    separateRoots,
    mendErrorExtensions,
    knownLanguages(strapi),
  ]);
  const guards = holdGraphqlToMatrix(strapi);
  loadWholeComponents(strapi);
  addStoredReferences(strapi);
  strapi.add('lectern.graphql', {
    fragments: () => viewFragments(readContentModel(strapi), (uid) => typeName(strapi, uid) ?? uid),
  });
  return guards;
};

/**
 * Apollo wants a header that no other site can send without asking first. A read by GET changes nothing, and
 * what it answers is for no other site to see; mutations by GET are refused all the same.
 */
const letReadsPass =
  (paths: ContentPaths) =>
  async ({ path, method, req }: Context, next: Next): Promise<void> => {
    if (method === 'GET' && paths.apiAt(path) === 'graphql') {
      req.headers['apollo-require-preflight'] ??= 'none needed';
    }
    await next();
  };

const ownLandingPage = (strapi: Core.Strapi) => {
  const html = landingPage(String(strapi.config.get('plugin::graphql.endpoint')));
  return {
    serverWillStart: async () => ({ renderLandingPage: async () => ({ html }) }),
  };
};
