import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { request, type Answer, type Json, type RequestOptions } from './http';
import { noteListeners, strapiPackage } from './outside';
import { cloneTemplate } from './test-databases';
import { PROJECT_ROOT, testEnvironment } from './test-environment';

/** A running Lectern with a database of its own. */
export interface Lectern {
  readonly url: string;
  readonly databaseUrl: string;
  readonly strapi: Core.Strapi;
  /** The Document Service of a type, with parameters and answers as loose as tests want them. */
  documents(uid: string): Json;
  rest(path: string, options?: RequestOptions): Promise<Answer>;
  graphql(query: string, options?: { variables?: unknown; token?: string }): Promise<Answer>;
  /** An API token: `full-access`, `read-only`, or one with the given actions. */
  createToken(rights: 'full-access' | 'read-only' | readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

let tokenNumber = 0;

interface StartOptions {
  readonly serveAdminPanel?: boolean;
  /** The port on which Lectern finds its database, where it is another than the tests'. */
  readonly databaseProxy?: number;
  /** Runs on the database before anything else does. */
  readonly prepare?: (databaseUrl: string) => Promise<unknown>;
}

/** Boots Lectern on a fresh copy of the template database and listens on a free port. */
export const startLectern = async (
  environment: Record<string, string> = {},
  { serveAdminPanel = false, databaseProxy, prepare }: StartOptions = {},
): Promise<Lectern> => {
  const database = await cloneTemplate();
  await prepare?.(database.url);
  Object.assign(process.env, testEnvironment(atPort(database.url, databaseProxy)), environment);
  const listeners = noteListeners();
  const strapi = await strapiPackage()
    .createStrapi({
      appDir: PROJECT_ROOT,
      distDir: join(PROJECT_ROOT, 'dist'),
      serveAdminPanel,
    })
    .load();
  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    databaseUrl: database.url,
    strapi,
    documents: (uid) => strapi.documents(uid as never),
    rest: (path, options) => request(`${url}/api${path}`, options),
    graphql: (query, { variables, token } = {}) =>
      request(`${url}/graphql`, { json: { query, variables }, ...(token ? { token } : {}) }),
    createToken: (rights) => createToken(strapi, rights),
    stop: async () => {
      await strapi.destroy();
      listeners.restore();
      await database.drop();
    },
  };
};

/**
 * Boots Lectern before the tests of the file, or of the block in which it is called, and stops it after them. Hooks run
 * in the order in which they are written: what must be done before it starts or while it runs for the last time is
 * written above.
 */
export const useLectern = (
  environment: Record<string, string> = {},
  options: StartOptions = {},
): Lectern => {
  let started: Lectern | null = null;
  const running = (): Lectern => {
    if (!started) throw new Error('Lectern runs in hooks and tests, not while they are described');
    return started;
  };
  beforeAll(async () => {
    started = await startLectern(environment, options);
  });
  afterAll(() => started?.stop());
  return {
    get url() {
      return running().url;
    },
    get databaseUrl() {
      return running().databaseUrl;
    },
    get strapi() {
      return running().strapi;
    },
    documents: (uid) => running().documents(uid),
    rest: (path, asked) => running().rest(path, asked),
    graphql: (query, asked) => running().graphql(query, asked),
    createToken: (rights) => running().createToken(rights),
    stop: () => running().stop(),
  };
};

const atPort = (url: string, port: number | undefined): string => {
  const address = new URL(url);
  if (port !== undefined) address.port = String(port);
  return address.toString();
};

const createToken = async (
  strapi: Core.Strapi,
  rights: 'full-access' | 'read-only' | readonly string[],
): Promise<string> => {
  tokenNumber += 1;
  const isNamed = typeof rights === 'string';
  const service: Json = strapi.service('admin::api-token');
  const { accessKey }: Json = await service.create({
    name: `test ${tokenNumber}`,
    description: '',
    type: isNamed ? rights : 'custom',
    lifespan: null,
    ...(isNamed ? {} : { permissions: rights }),
  });
  return String(accessKey);
};
