import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createStrapi, type Core } from '@strapi/strapi';
import { findFreePort } from '../../database/embedded/port';
import { PortTaken } from './port-taken';
import { keepingListeners } from './shutdown';

const DRAIN_PATIENCE = 10_000;

/** Boots Strapi from dist, without listening. Call after openProject, which sets what Strapi reads. */
export async function loadStrapi(root: string): Promise<Core.Strapi> {
  const create = () => createStrapi({ appDir: root, distDir: join(root, 'dist') });
  const strapi = await keepingListeners(create);
  return await strapi.load();
}

/** Throws PortTaken: Strapi itself would end the process there. */
export async function listen(
  strapi: Core.Strapi,
  { host, port }: { host: string; port: number },
): Promise<void> {
  if (port !== 0 && (await findFreePort({ preferred: port, host })) !== port) {
    throw new PortTaken(
      `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT.`,
    );
  }
  await strapi.start();
}

/** Requests under way are answered first (for at most ten seconds), then everything is closed. */
export async function destroyStrapi(strapi: Core.Strapi): Promise<void> {
  const { httpServer } = strapi.server;
  if (httpServer.listening) {
    const closed = once(httpServer, 'close');
    httpServer.close();
    httpServer.closeIdleConnections();
    await Promise.race([closed, pause(DRAIN_PATIENCE, undefined, { ref: false })]);
  }
  await keepingListeners(() => strapi.destroy());
}
