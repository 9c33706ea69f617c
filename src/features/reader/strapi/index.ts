import type { Core, UID } from '@strapi/strapi';
import { runAfterSync } from '../../../platform/after-sync';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { readIndexes } from '../read-indexes';
import { createAccessKeys } from './access-keys';
import { contentReadEngine } from './content-read-engine';
import { contentRoutes, coreControllers } from './content-routes';
import { extendController, type ControllerReads } from './controllers';
import { describeSchema } from './describe-schema';
import { measuredExpectations } from './expectations-store';
import { prepareGraphql, type GraphqlFront } from './graphql';
import { holdAccess } from './held-access';
import { createPublicCaller } from './public-caller';
import { publicRestHandler } from './public-handler';
import { createQueryCapture } from './query-capture';
import { createSlotMarks } from './read-plan';
import { createReadPaths } from './read-paths';
import { createReadPool, type ReadPool } from './read-pool';
import { createReader } from './reader';
import { createRestReads } from './rest-reads';

/** What belongs to one Strapi instance. */
interface Installation {
  readonly uids: readonly UID.ContentType[];
  readonly controllers: ControllerReads;
  readonly graphql: GraphqlFront;
  pool: ReadPool | null;
}

const STATEMENT_TIMEOUT_MS = 5000;

const createFeature = (): Feature => {
  const installations = new WeakMap<Core.Strapi, Installation>();
  return {
    name: 'reader',
    register({ strapi }) {
      if (strapi.config.get('reader.isEnabled') === true) {
        installations.set(strapi, prepareControllers(strapi));
      }
    },
    async bootstrap(context) {
      const { strapi } = context;
      if (strapi.config.get('reader.hasIndexes') === true) {
        await runAfterSync(strapi, readIndexes(describeSchema(strapi)));
      }
      const installation = installations.get(strapi);
      if (installation) await install(context, installation);
    },
    destroy: async ({ strapi }) => {
      await installations.get(strapi)?.pool?.close();
    },
  };
};

/** Reads of published content, each as one SQL statement. */
export const reader = createFeature();

/** Routes bind their controllers before the features' bootstrap. */
const prepareControllers = (strapi: Core.Strapi): Installation => {
  const isPathShown = strapi.config.get('reader.isPathShown') === true;
  const controllers: ControllerReads = { reads: null, paths: createReadPaths(), isPathShown };
  strapi.add('lectern.readPaths', () => controllers.paths);
  const uids = coreControllers(strapi);
  for (const uid of uids) extendController(strapi, uid, controllers);
  return { uids, controllers, graphql: prepareGraphql(strapi, { isPathShown }), pool: null };
};

const install = async (
  { strapi, publicReads, contentReads }: FeatureContext,
  installation: Installation,
): Promise<void> => {
  const { controllers, uids } = installation;
  const pool = createReadPool(strapi.config.get('database.connection.connection'), {
    maximum: Number(strapi.config.get('reader.poolMaximum')),
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  installation.pool = pool;
  const held = holdAccess(strapi);
  const schema = describeSchema(strapi);
  const expectations = measuredExpectations(schema, { pool, now: Date.now });
  await expectations.measure();
  const shared = {
    strapi,
    expectations,
    reader: createReader(schema, pool),
    capture: createQueryCapture(strapi),
    accessKeys: createAccessKeys(held),
    marks: createSlotMarks(),
  };
  const caller = createPublicCaller(strapi, held);
  const reads = createRestReads({ ...shared, paths: controllers.paths });
  controllers.reads = reads;
  publicReads.add(publicRestHandler({ reads, caller, routes: contentRoutes(strapi, uids) }));
  const door = installation.graphql.open({ ...shared, caller, paths: controllers.paths });
  if (door) publicReads.add(door);
  contentReads.replaceEngine(contentReadEngine({ ...shared, caller }));
};
