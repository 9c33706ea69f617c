import type { Core } from '@strapi/strapi';
import { EXPOSED_HEADERS } from '../../../contract/cross-origin';
import type { ContentWatch } from '../../../platform/content-watch';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { ownConnection } from '../../../platform/own-connection';
import type { RightsFollower, RightsWatch } from '../../../platform/rights-watch';
import { attributesOf } from '../../../platform/schema';
import { shortKey } from '../../../platform/short-key';
import { within } from '../../../platform/within';
import { createAliases } from '../aliases';
import { CALLER_HEADERS } from '../answer-privacy';
import { createAnswerStore } from '../answer-store';
import { cacheControl } from '../cache-control';
import { ownerOf, reachOf, type Change } from '../change';
import { changeTriggers } from '../change-triggers';
import { createChosenEncodings } from '../content-encoding';
import { createCounters } from '../counters';
import { sharesOf } from '../shares';
import { createSightings } from '../sightings';
import { createVaryingKeys } from '../varying';
import { createChangeFeed, type ChangeFeed } from './change-feed';
import { pruneChanges } from './change-log-store';
import { createCompressor } from './compression';
import { markRequestsWithoutDatabase, refuseWithoutDatabase } from './database-watch';
import { createGate } from './gate';
import type { KeptPage } from './kept-answer';
import { createPurgeSender, type PurgeSender } from './purge-sender';
import { createRefusalTags } from './refusal-tags';
import { createRequestListener } from './request-listener';
import { securityHeaders } from './security-headers';
import type { ServerParts } from './server-parts';
import { allowedOrigins, apiPaths, readOverloadSettings, readSettings } from './settings';
import { createSharedReads } from './shared-reads';
import { limitStatements } from './statement-limits';
import { trackedTables } from './tracked-schema';
import { dropBeforeAcknowledging } from './write-barrier';

/** What one running server keeps. */
interface Running extends Pick<
  ServerParts,
  'store' | 'varying' | 'aliases' | 'feed' | 'gate' | 'counters'
> {
  /** Null where no shared cache is to be told. */
  readonly purging: PurgeSender | null;
  pruning: NodeJS.Timeout | null;
}

/** Milliseconds since the last look at the change log after which held rights are not trusted. */
const LEASE = 1_000;
/** Milliseconds to wait for a look before rights are read from the database instead. */
const LOOK_PATIENCE = 300;
/** Milliseconds after which a silent connection to the database counts as lost. */
const CLIENT_PATIENCE = 2_000;
/** Milliseconds between two looks for old rows of the change log. */
const PRUNE_INTERVAL = 600_000;

const servers = new WeakMap<Core.Strapi, Running>();

/** Public answers, kept in memory exactly as long as they are true. */
export const httpCache: Feature = {
  name: 'http-cache',
  register({ strapi, documentEvents, contentPaths: paths, rights, contentWatch }) {
    const server = createRunning(strapi, { rights, contentWatch });
    servers.set(strapi, server);
    documentEvents.onCommitted(() => server.feed.catchUp());
    strapi.server.use(dropBeforeAcknowledging(server.feed, apiPaths(strapi).graphql));
    strapi.server.use(refuseWithoutDatabase(strapi, { feed: server.feed, paths }));
    strapi.add('lectern.http-cache', {
      counts: () => ({
        ...server.counters,
        ...server.store.counts(),
        overloaded: server.gate.refused,
      }),
    });
  },
  async bootstrap(context) {
    const server = servers.get(context.strapi);
    if (server) await open(context, server);
  },
  async destroy({ strapi }) {
    const server = servers.get(strapi);
    if (server?.pruning) clearInterval(server.pruning);
    server?.gate.stop();
    await server?.purging?.stop();
    await server?.feed.stop();
  },
};

const createRunning = (
  strapi: Core.Strapi,
  { rights, contentWatch }: Pick<FeatureContext, 'rights' | 'contentWatch'>,
): Running => {
  const { isEnabled, capacity, purge } = readSettings(strapi);
  const purging = purge && createPurgeSender(strapi, purge);
  const shares = sharesOf(isEnabled ? capacity : 0);
  const store = createAnswerStore<KeptPage>(shares.answers, () => Date.now());
  const feed = createChangeFeed({
    createClient: () =>
      ownConnection(strapi, { name: 'lectern-changes', patience: CLIENT_PATIENCE }),
    apply: (changes) => {
      // Held rights go first, in the same turn: nobody makes an answer with them once older ones are gone.
      for (const change of changes) reportRights(rights, change);
      for (const change of changes) reportContent(contentWatch, change);
      const ofPublic = changes.filter(({ kind }) => kind !== 'access');
      store.apply(ofPublic);
      if (ofPublic.length > 0) purging?.wake();
    },
    report: (message) => strapi.log.warn(message),
    triggers: () => changeTriggers(trackedTables(strapi)).triggers.length,
  });
  rights.followedBy(rightsFollower(feed));
  const varying = createVaryingKeys(shares.varying, shortKey);
  const aliases = createAliases(shares.aliases);
  const gate = createGate({ ...readOverloadSettings(strapi), adminPath: adminPath(strapi) });
  return {
    store,
    varying,
    aliases,
    feed,
    gate,
    counters: createCounters(),
    purging,
    pruning: null,
  };
};

const reportContent = (watch: ContentWatch, change: Change): void => {
  const reach = reachOf(change);
  if (reach === 'all') watch.report(null);
  else if (reach !== 'none') watch.report(reach.uid);
};

const reportRights = (rights: RightsWatch, change: Change): void => {
  if (change.kind === 'everything') rights.report({ uid: null, subject: null });
  if (change.kind !== 'access') return;
  rights.report({ uid: change.uid, subject: change.subject === '' ? null : change.subject });
};

/** A busy process may look late: one more look is cheaper than reading the rights of every request anew. */
const rightsFollower = (feed: ChangeFeed): RightsFollower => {
  const isCurrent = (): boolean =>
    feed.knowledge === 'current' && Date.now() - feed.currentAt < LEASE;
  return {
    isCurrent,
    look: async () => {
      if (feed.knowledge !== 'current') return false;
      await within(LOOK_PATIENCE, feed.catchUp(), () => undefined);
      return isCurrent();
    },
  };
};

const open = async (context: FeatureContext, server: Running): Promise<void> => {
  const { strapi } = context;
  // Rights are held in memory, whether answers are or not.
  // Nothing is kept before the triggers tell of every change.
  await context.schema.needTriggers(changeTriggers(trackedTables(strapi)), () =>
    server.feed.start(),
  );
  server.gate.start();
  server.purging?.start();
  limitStatements(strapi, context.contentPaths);
  // Around the limits: what these wait out is no failure.
  markRequestsWithoutDatabase(strapi);
  await standBeforeStrapi(context, server);
  server.pruning = setInterval(() => {
    pruneChanges(strapi).catch((error: unknown) => strapi.log.warn(String(error)));
  }, PRUNE_INTERVAL).unref();
};

const standBeforeStrapi = async (
  { strapi, publicReads, contentPaths, graphqlRequests, apiRoutes, rights }: FeatureContext,
  server: Running,
): Promise<void> => {
  const { freshness } = readSettings(strapi);
  const origins = allowedOrigins(strapi);
  const isOpenToAll = origins.includes('*');
  const everywhere = [
    ...(await securityHeaders(strapi, apiPaths(strapi).rest)),
    ...(isOpenToAll ? ['Access-Control-Allow-Origin', '*'] : []),
    ...(origins.length > 0 ? ['Access-Control-Expose-Headers', EXPOSED_HEADERS.join(',')] : []),
  ];
  const headerSources = {
    everywhere,
    cacheControl: cacheControl(freshness),
    vary: varyOf(isOpenToAll || origins.length === 0),
    targetOf: (relation: string) => targetOf(strapi, relation),
    sightings: createSightings(() => Date.now()),
  };
  const refusalTags = createRefusalTags(strapi, headerSources.targetOf);
  const { httpServer } = strapi.server;
  const report = (error: unknown): void => void strapi.log.error(error);
  const [strapiListener] = httpServer.listeners('request');
  const listener = createRequestListener({
    ...server,
    origins,
    everywhere,
    refusalTags,
    compressor: createCompressor(server.store),
    encodings: createChosenEncodings(),
    probes: apiRoutes.all().flatMap(({ path, isProbe }) => (isProbe ? [path] : [])),
    sharedReads: createSharedReads({ ...server, publicReads, headerSources, rights }),
    strapiListener: (req, res) => {
      Promise.resolve(strapiListener?.call(httpServer, req, res)).catch(report);
    },
    graphqlPath: apiPaths(strapi).graphql,
    graphqlRequests,
    contentPaths,
    adminPath: adminPath(strapi),
    report,
    logRequest: strapi.log.isLevelEnabled('http') ? (line) => strapi.log.http(line) : null,
  });
  httpServer.removeAllListeners('request');
  httpServer.on('request', listener);
};

const adminPath = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('admin.path', '/admin').toLowerCase();

/** Who sends a token or a cookie at the same address is told something else, by Strapi's stack. */
const varyOf = (isSameForAllOrigins: boolean): string =>
  ['Accept-Encoding', ...(isSameForAllOrigins ? [] : ['Origin']), CALLER_HEADERS].join(', ');

const targetOf = (strapi: Core.Strapi, relation: string): string | null => {
  const uid = ownerOf(relation);
  return attributesOf(strapi, uid)[relation.slice(uid.length + 1)]?.target ?? null;
};
