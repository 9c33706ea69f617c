import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../platform/feature';
import { refuseLostTraits } from './lost-traits';
import { refuseOutdatedCopies } from './outdated-release';
import { schemaCheck } from './schema-check';
import { createStart, type Start } from './start';

const starts = new WeakMap<Core.Strapi, Start>();

/** Decides who may change the database. */
export const releases: Feature = {
  name: 'releases',
  register({ strapi, documentEvents, schema, readiness }) {
    const start = createStart(strapi, schema);
    starts.set(strapi, start);
    stepIn(strapi, start);
    refuseLostTraits(strapi, () => start.isAhead);
    documentEvents.onWrite(refuseOutdatedCopies(strapi));
    readiness.add(schemaCheck(strapi, schema));
  },
  destroy: async ({ strapi, schema }) => {
    schema.stop();
    await starts.get(strapi)?.abandon();
  },
};

/** Comes last and lets the next one in. */
export const releaseStarted: Feature = {
  name: 'release-started',
  async bootstrap({ strapi, schema }) {
    await starts.get(strapi)?.leave();
    if (strapi.config.get('releases.isWaiting') !== true) schema.goOn();
  },
};

/** Strapi knows its types when its database is initialized, and changes the schema when it synchronizes. */
const stepIn = (strapi: Core.Strapi, start: Start): void => {
  const { db } = strapi;
  const init = db.init.bind(db);
  db.init = async (options) => {
    await init(options);
    await start.enter();
    return db;
  };
  db.schema.sync = async () => {
    await start.synchronize();
    return 'UNCHANGED'; // otherwise Strapi would delete rows of components that it does not know
  };
};
