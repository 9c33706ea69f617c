import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { listAt } from '../../../lib/record';
import type { ContentPaths } from '../../../platform/content-paths';
import type { Feature } from '../../../platform/feature';
import { landingPage } from '../landing-page';
import { mendErrorExtensions } from './error-extensions';
import { separateRoots } from './separate-roots';
import { addStoredReferences } from './stored-references';
import { readViewFragments } from './view-fragments';
import { knownLanguages } from './known-languages';
import { loadWholeComponents } from './whole-components';

/** Strapi's GraphQL plugin, made safe to rely on. */
export const graphql: Feature = {
  name: 'graphql',
  register({ strapi, contentPaths }) {
    strapi.config.set('plugin::graphql.landingPage', () => ownLandingPage(strapi));
    const plugins = listAt(strapi.config.get('plugin::graphql.apolloServer'), 'plugins');
    strapi.config.set('plugin::graphql.apolloServer.plugins', [
      ...plugins,
      separateRoots,
      mendErrorExtensions,
      knownLanguages(strapi),
    ]);
    strapi.server.use(letReadsPass(contentPaths));
    loadWholeComponents(strapi);
    addStoredReferences(strapi);
    strapi.add('lectern.graphql', { fragments: () => readViewFragments(strapi) });
  },
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
