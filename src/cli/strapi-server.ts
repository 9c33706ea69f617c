import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createStrapi, type Core } from '@strapi/strapi';
import { stopServing, type Connections } from '../platform/orderly-stop';
import { assertPortFree, type ListeningPlace } from './listening-place';
import { keepingListeners } from './shutdown';

/** Milliseconds. */
const DRAIN_PATIENCE = 12_000;
const LONGEST_END = 15_000;

/** Boots Strapi from dist, without listening. Call after openProject, which sets what Strapi reads. */
export const loadStrapi = async (root: string): Promise<Core.Strapi> =>
  await (await newStrapi(root)).load();

/** Strapi before it has done anything. */
export const newStrapi = async (root: string): Promise<Core.Strapi> =>
  await keepingListeners(() => createStrapi({ appDir: root, distDir: join(root, 'dist') }));

/** Throws StartRefused: Strapi itself would end the process there. */
export const listen = async (strapi: Core.Strapi, place: ListeningPlace): Promise<void> => {
  await assertPortFree(place);
  await strapi.start();
};

/** Requests under way are answered first, then everything is closed; in fifteen seconds at most. */
export const destroyStrapi = async (
  strapi: Core.Strapi,
  connections: Connections = { open: new Set() },
): Promise<void> => {
  const deadline = pause(LONGEST_END, undefined, { ref: false });
  await stopServing(strapi.server.httpServer, connections, DRAIN_PATIENCE);
  await Promise.race([keepingListeners(() => strapi.destroy()), deadline]);
};
