import type { Core } from '@strapi/strapi';
import { createAdminRights, type AdminRights } from './admin-rights';
import { createApiRoutes, type ApiRoutes } from './api-routes';
import { trustProxies, type ClientAddresses } from './client-address';
import { createContentPaths, type ContentPaths } from './content-paths';
import { createContentReads, type ContentReads } from './content-reads';
import { createContentWatch, type ContentWatch } from './content-watch';
import { createDocumentEvents, type DocumentEvents } from './document-events';
import { createGraphqlRequests, type GraphqlRequestsSlot } from './graphql-requests';
import { createLargeBodies, type LargeBodies } from './large-bodies';
import { createPublicCaller, type PublicCaller } from './public-caller';
import { createPublicReads, type PublicReads } from './public-reads';
import { createReadLanguage, type ReadLanguage } from './read-language';
import { createReadStages, type ReadStages } from './read-stages';
import { createReadinessChecks, type ReadinessChecks } from './readiness-checks';
import { createRightsWatch, type RightsWatch } from './rights-watch';
import { createSchemaKeeper, type SchemaKeeper } from './schema-keeper';
import { createViewParts, type ViewParts } from './view-parts';

/** What a feature is given to plug itself into Strapi. */
export interface FeatureContext {
  readonly strapi: Core.Strapi;
  readonly documentEvents: DocumentEvents;
  readonly publicReads: PublicReads;
  readonly readStages: ReadStages;
  readonly contentReads: ContentReads;
  readonly apiRoutes: ApiRoutes;
  readonly contentPaths: ContentPaths;
  readonly graphqlRequests: GraphqlRequestsSlot;
  readonly clientAddresses: ClientAddresses;
  readonly rights: RightsWatch;
  readonly contentWatch: ContentWatch;
  readonly publicCaller: PublicCaller;
  readonly readLanguage: ReadLanguage;
  readonly schema: SchemaKeeper;
  readonly readiness: ReadinessChecks;
  readonly adminRights: AdminRights;
  readonly largeBodies: LargeBodies;
  readonly viewParts: ViewParts;
}

/** One concern of the product. Features start in the order of the list and stop in the reverse order. */
export interface Feature {
  readonly name: string;
  /** Before Strapi boots: hooks, routes, extensions. No database yet. */
  register?(context: FeatureContext): void | Promise<void>;
  /** After schema sync: what needs the database. */
  bootstrap?(context: FeatureContext): void | Promise<void>;
  destroy?(context: FeatureContext): void | Promise<void>;
}

/** The three life-cycle functions that Strapi calls on `src/index.ts`. */
export interface Application {
  register(args: { strapi: Core.Strapi }): Promise<void>;
  bootstrap(args: { strapi: Core.Strapi }): Promise<void>;
  destroy(args: { strapi: Core.Strapi }): Promise<void>;
}

/** For those that Strapi calls without the context: commands. */
export const contextOf = (strapi: Core.Strapi): FeatureContext => strapi.get(CONTEXT);

const CONTEXT = 'lectern.context';

/** Runs the features one after another; each Strapi instance gets a context of its own. */
export const composeFeatures = (features: readonly Feature[]): Application => {
  const contexts = new WeakMap<Core.Strapi, FeatureContext>();
  const enter = (strapi: Core.Strapi): FeatureContext => {
    const known = contexts.get(strapi);
    if (known) return known;
    const rights = createRightsWatch();
    const publicCaller = createPublicCaller(strapi, rights);
    const readLanguage = createReadLanguage(strapi);
    const context = {
      strapi,
      rights,
      publicCaller,
      readLanguage,
      contentWatch: createContentWatch(),
      documentEvents: createDocumentEvents(strapi),
      publicReads: createPublicReads(),
      readStages: createReadStages(),
      contentReads: createContentReads(strapi, { caller: publicCaller, readLanguage }),
      apiRoutes: createApiRoutes(),
      contentPaths: createContentPaths(strapi),
      graphqlRequests: createGraphqlRequests(),
      clientAddresses: trustProxies(strapi),
      schema: createSchemaKeeper(strapi),
      readiness: createReadinessChecks(),
      adminRights: createAdminRights(strapi),
      largeBodies: createLargeBodies(),
      viewParts: createViewParts(),
    };
    contexts.set(strapi, context);
    // For those that Strapi calls without the context: commands and tests.
    strapi.add(CONTEXT, context);
    return context;
  };
  return {
    register: async ({ strapi }) => {
      for (const feature of features) await feature.register?.(enter(strapi));
    },
    bootstrap: async ({ strapi }) => {
      for (const feature of features) await feature.bootstrap?.(enter(strapi));
    },
    destroy: async ({ strapi }) => {
      for (const feature of [...features].reverse()) await feature.destroy?.(enter(strapi));
    },
  };
};
