import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../platform/feature';
import { landingPage } from '../landing-page';
import { mendErrorExtensions } from './error-extensions';
import { loadWholeComponents } from './whole-components';

/** Strapi's GraphQL plugin, made safe to rely on. */
export const graphql: Feature = {
  name: 'graphql',
  register({ strapi }) {
    strapi.config.set('plugin::graphql.landingPage', () => ownLandingPage(strapi));
    strapi.config.set('plugin::graphql.apolloServer.plugins', [mendErrorExtensions]);
    loadWholeComponents(strapi);
  },
};

const ownLandingPage = (strapi: Core.Strapi) => {
  const html = landingPage(String(strapi.config.get('plugin::graphql.endpoint')));
  return {
    serverWillStart: async () => ({ renderLandingPage: async () => ({ html }) }),
  };
};
