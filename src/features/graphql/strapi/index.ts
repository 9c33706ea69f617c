import type { Core } from '@strapi/strapi';
import { listAt } from '../../../lib/record';
import type { Feature } from '../../../platform/feature';
import { landingPage } from '../landing-page';
import { mendErrorExtensions } from './error-extensions';
import { readViewFragments } from './view-fragments';
import { loadWholeComponents } from './whole-components';

/** Strapi's GraphQL plugin, made safe to rely on. */
export const graphql: Feature = {
  name: 'graphql',
  register({ strapi }) {
    strapi.config.set('plugin::graphql.landingPage', () => ownLandingPage(strapi));
    const plugins = listAt(strapi.config.get('plugin::graphql.apolloServer'), 'plugins');
    strapi.config.set('plugin::graphql.apolloServer.plugins', [...plugins, mendErrorExtensions]);
    loadWholeComponents(strapi);
    strapi.add('lectern.graphql', { fragments: () => readViewFragments(strapi) });
  },
};

const ownLandingPage = (strapi: Core.Strapi) => {
  const html = landingPage(String(strapi.config.get('plugin::graphql.endpoint')));
  return {
    serverWillStart: async () => ({ renderLandingPage: async () => ({ html }) }),
  };
};
